import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DataAttributeQueryStringInlineJavaScript} from '@docusaurus/theme-classic/lib/inlineScripts';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {bundleScript} from './bundleScript';

export interface WakeScript {
  /** Below a language's base address; the hash changes with the content. */
  readonly file: string;
  readonly code: string;
}

/** Bundles the script that runs on every page before the app does (src/wake). */
export function buildWakeScript(siteDir: string): WakeScript {
  const code = bundleScript(path.join(siteDir, 'src/wake/index.ts'), {
    define: {'process.env.NODE_ENV': '"production"'},
  });
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return {file: `assets/wake.${hash}.js`, code};
}

/** What the framework's inline script reads from the address, and what takes its place: any link could set attributes of the page. */
const FROM_ADDRESS = [
  [DataAttributeQueryStringInlineJavaScript, ''],
  ['getQueryStringTheme() || ', ''],
] as const;

/**
 * The page template: as Docusaurus's own, but the app's bundles are only named,
 * not loaded. The wake script loads them when the reader needs them.
 * It stands before the body, so that a stored choice is on the page before it is painted.
 *
 * @param parts the files that stand for the app on a page whose parts work without it; # stands for the kind
 */
export function pageTemplate({file}: WakeScript, parts: string): string {
  return `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <% it.metaAttributes.forEach((metaAttribute) => { %><%~ metaAttribute %><% }); %>
    <%~ it.headTags %>
    <% it.stylesheets.forEach((stylesheet) => { %><link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>"><% }); %>
    <script src="<%= it.baseUrl %>${file}" data-app="<%= it.scripts.map((script) => it.baseUrl + script).join(' ') %>" data-parts="<%= it.baseUrl %>${parts}"></script>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags${FROM_ADDRESS.map(([code, instead]) => `.replace(${JSON.stringify(code)}, ${JSON.stringify(instead)})`).join('')} %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
  </body>
</html>`;
}

interface Options {
  readonly script: WakeScript;
}

/** Puts the wake script where the template expects it, and into the live-reload build. */
export default function wakePlugin({siteDir}: LoadContext, {script}: Options): Plugin {
  return {
    name: 'wake',
    getClientModules() {
      // `docusaurus start` has no template: there the script is part of the app.
      return process.env.NODE_ENV === 'development' ? [path.join(siteDir, 'src/wake/index.ts')] : [];
    },
    postBuild({outDir}) {
      const target = path.join(outDir, script.file);
      mkdirSync(path.dirname(target), {recursive: true});
      writeFileSync(target, script.code);
      return Promise.resolve();
    },
  };
}
