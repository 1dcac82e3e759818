import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {bundleScript} from './bundleScript';

export interface WakeScripts {
  /** Stands within each page. */
  readonly first: string;
  /** Below a language's base address; the hash changes with the content. */
  readonly file: string;
  readonly code: string;
}

/** Bundles the scripts that run on every page before the app does (src/wake). */
export function buildWakeScripts(siteDir: string): WakeScripts {
  const [first, code] = ['first', 'index'].map((entry) =>
    bundleScript(path.join(siteDir, `src/wake/${entry}.ts`), {define: {'process.env.NODE_ENV': '"production"'}}),
  ) as [string, string];
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return {first: first.trim(), file: `assets/wake.${hash}.js`, code};
}

/**
 * The page template: as Docusaurus's own, but the app's bundles are only named,
 * not loaded. The wake script loads them when the reader needs them; it does not keep the page from being painted.
 * What must be so before that is done by a script within the page. It takes the place of the framework's, which
 * would let any link set attributes of the page.
 *
 * @param parts the files that stand for the app on a page whose parts work without it; # stands for the kind
 */
export function pageTemplate({first, file}: WakeScripts, parts: string): string {
  return `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <% it.metaAttributes.forEach((metaAttribute) => { %><%~ metaAttribute %><% }); %>
    <%~ it.headTags %>
    <% it.stylesheets.forEach((stylesheet) => { %><link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>"><% }); %>
    <script>${first}</script>
    <script defer src="<%= it.baseUrl %>${file}" data-app="<%= it.scripts.map((script) => it.baseUrl + script).join(' ') %>" data-parts="<%= it.baseUrl %>${parts}"></script>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags.replace(/<script>[^]*?<\\/script>/, '') %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
  </body>
</html>`;
}

interface Options {
  readonly scripts: WakeScripts;
}

/** Puts the wake script where the template expects it, and both into the live-reload build. */
export default function wakePlugin({siteDir}: LoadContext, {scripts}: Options): Plugin {
  return {
    name: 'wake',
    getClientModules() {
      return process.env.NODE_ENV === 'development' ? [path.join(siteDir, 'src/wake/development.ts')] : [];
    },
    postBuild({outDir}) {
      const target = path.join(outDir, scripts.file);
      mkdirSync(path.dirname(target), {recursive: true});
      writeFileSync(target, scripts.code);
      return Promise.resolve();
    },
  };
}
