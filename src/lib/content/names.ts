/** Names that must be of one form, or stand for one thing only: files, addresses, checklists and their items. */
import type {Diagnostic} from '../diagnostics';
import {nameOf, slugOf} from './address';
import {KEBAB} from './components';
import type {Page} from './page';
import {diagnosticIn, type Site} from './site';
import {itemWords} from './wordings';

/** Names of another form, and names that two things share. */
export function findNameDiagnostics(site: Site): Diagnostic[] {
  return [
    ...site.pages.flatMap(findFileDiagnostics),
    ...site.pages.flatMap(findChecklistDiagnostics),
    ...findSharedSlugs(site),
    ...findItemDiagnostics(site),
  ];
}

/** Folders and files: they are part of the address. */
function findFileDiagnostics(page: Page): Diagnostic[] {
  const wrong = page.path.split('/').find((part) => !KEBAB.test(part.replace(/\.mdx$/, '')));
  if (wrong === undefined) return [];
  return [
    diagnosticIn(
      page,
      0,
      'file-name',
      `The name ${wrong} is not of the usual form.`,
      'Name folders and files with lower-case English words joined by hyphens, files with the ending .mdx.',
    ),
  ];
}

/** A checklist is called like its page. */
function findChecklistDiagnostics(page: Page): Diagnostic[] {
  const checklists = page.elements.filter(({name}) => name === 'Checklist');
  if (checklists.length === 0 && page.isReadable && page.frontMatter?.kind === 'checklist') {
    return [
      diagnosticIn(
        page,
        page.fields.get('kind')?.start ?? 0,
        'checklist-id',
        'The page is of kind checklist, but has none.',
        `Write <Checklist id="${nameOf(page.path)}" repeats="…">.`,
      ),
    ];
  }
  return checklists.flatMap(({attributes}) =>
    attributes
      .filter(({name, value}) => name === 'id' && value !== undefined && value !== nameOf(page.path))
      .map(({value, valueAt}) =>
        diagnosticIn(
          page,
          valueAt,
          'checklist-id',
          `The checklist is called \`${value}\`, its page ${nameOf(page.path)}.`,
          `Write id="${nameOf(page.path)}": what readers confirmed is kept under this name.`,
        ),
      ),
  );
}

/** Addresses are flat, so two files of one name would stand at the same address. */
function findSharedSlugs({pages}: Site): Diagnostic[] {
  const first = new Map<string, Page>();
  return pages
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((page) => {
      const slug = slugOf(page.path);
      const key = `${page.locale} ${page.version} ${slug}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, page);
        return [];
      }
      return [
        diagnosticIn(
          page,
          0,
          'duplicate-slug',
          `This page and ${earlier.file} have the same address: /${slug}/.`,
          'Give one of them another name, in both languages.',
        ),
      ];
    });
}

/**
 * Several checklists may ask for the same thing under one id: its history and its
 * meaning are then the same. So it must also say the same words.
 */
function findItemDiagnostics({pages}: Site): Diagnostic[] {
  const first = new Map<string, {readonly page: Page; readonly words: string}>();
  return pages.flatMap((page) =>
    itemWords(page).flatMap(({id, at, words}) => {
      const key = `${page.locale} ${page.version} ${id}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, {page, words});
        return [];
      }
      if (earlier.page === page || earlier.words === words) return [];
      return [
        diagnosticIn(
          page,
          at,
          'item-words',
          `The item \`${id}\` has other words in ${earlier.page.file}: ${earlier.words}`,
          'Write the same words in both, or give this item an id of its own.',
        ),
      ];
    }),
  );
}
