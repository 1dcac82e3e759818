/** Links between pages: they name files, so that the build knows the address in each language and revision. */
import type {Diagnostic} from '../diagnostics';
import {attributeValue, type Page} from './page';
import {diagnosticIn, type Site} from './site';

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const LANGUAGE = /^\/(?:ar|en)(?=\/|$)/;
/** Components whose id is an anchor of the page. */
const ANCHORED: ReadonlySet<string> = new Set(['Step', 'Decision', 'Action']);
const PAGE_LINK = /^\/(?<path>[^#?]+\.mdx)(?:#(?<anchor>.*))?$/;

/** Links of a form that we do not use, and links that lead nowhere. */
export function findLinkDiagnostics({pages}: Site): Diagnostic[] {
  const byPlace = new Map(pages.map((page) => [keyOf(page), page]));
  // A page that one language lacks is one problem, not one for each link to it.
  const paths = new Set(pages.map(({version, path}) => `${version} ${path}`));

  return pages.flatMap((page) =>
    page.links.flatMap(({url, urlAt}) => {
      const report = (at: number, rule: string, problem: string, fix: string) => [
        diagnosticIn(page, at, rule, problem, fix),
      ];
      const anchorDiagnostic = (target: Page | undefined, anchor: string) => {
        if (!target?.isReadable || anchorsOf(target).has(anchor)) return [];
        return report(
          urlAt + url.indexOf('#') + 1,
          'broken-anchor',
          `${target === page ? 'This page' : target.file} has no heading or step \`${anchor}\`.`,
          'Name one that it has, or link to the page alone.',
        );
      };

      if (SCHEME.test(url)) {
        return report(
          urlAt,
          'link-scheme',
          `The link leads out of the site: ${url}.`,
          'Cite the source with <Sources>, use an entity value, or write the address as inline code.',
        );
      }
      if (LANGUAGE.test(url)) {
        return report(
          urlAt,
          'link-language',
          `The link names a language: ${url}.`,
          `Write ${url.replace(LANGUAGE, '') || '/'} with the name of the file, so that readers stay in their language.`,
        );
      }
      if (url.startsWith('#')) return anchorDiagnostic(page, url.slice(1));
      if (!url.startsWith('/')) {
        return report(
          urlAt,
          'link-relative',
          `The link depends on where this page stands: ${url}.`,
          'Write the file from the top: /vpn/vpn-connect.mdx.',
        );
      }
      const {path, anchor} = PAGE_LINK.exec(url)?.groups ?? {};
      if (path === undefined) {
        return report(
          urlAt,
          'link-form',
          `The link names no file of a page: ${url}.`,
          'Write the file with its folder and ending: /vpn/vpn-connect.mdx#step.',
        );
      }
      if (!paths.has(`${page.version} ${path}`)) {
        return report(
          urlAt,
          'broken-link',
          `There is no page ${path} in the version ${page.version}.`,
          'Name a page of the same version, or take the link out.',
        );
      }
      return anchor === undefined ? [] : anchorDiagnostic(byPlace.get(keyOf({...page, path})), anchor);
    }),
  );
}

/** One page of one language and revision. */
function keyOf({locale, version, path}: Pick<Page, 'locale' | 'version' | 'path'>): string {
  return `${locale} ${version} ${path}`;
}

/** Where a link can lead on a page. */
function anchorsOf({headings, elements}: Page): ReadonlySet<string> {
  return new Set([
    ...headings.flatMap(({id}) => id ?? []),
    ...elements.flatMap((element) => (ANCHORED.has(element.name ?? '') ? (attributeValue(element, 'id') ?? []) : [])),
  ]);
}
