import {slugOf} from '../../src/lib/content/address';
import type {Day} from '../../src/lib/dates';
import {bytes, diagnosticsOf, textOf, type Files} from './content';
import {foldersOf, TRANSLATED, VERSIONS, wordsFile} from './archive';
import {refuse, type Outcome} from './outcome';
import {lastPublished, readRevisions, REVISIONS} from './revisionsFile';

const CHANGES = 'data/changes.yml';
const RETIRED = 'data/retired.yml';

/**
 * Takes the oldest revision away. Its addresses are kept in data/retired.yml, from
 * which the build makes pages that lead on; what readers confirmed in it stays valid.
 *
 * @param today when it is retired
 */
export function retireRevision(key: string, today: Day, tree: Files, figures: readonly string[]): Outcome {
  const revisions = readRevisions(tree);
  const keys = revisions.map((revision) => revision.key);
  const oldest = keys.at(-1);
  if (!keys.includes(key)) return refuse(`There is no revision ${key}. data/revisions.yml has ${keys.join(', ')}.`);
  if (key === keys[0] || key === lastPublished(revisions).key)
    return refuse(`${key} was not followed by another one. Publish the next revision first: npm run revision:draft.`);
  if (key !== oldest)
    return refuse(
      `${key} is not the oldest revision, and what ${keys[keys.indexOf(key) - 1]} changed is told against it. Retire ${oldest} first.`,
    );

  const next = revisions[revisions.length - 2]!;
  const folders = foldersOf(key).map(([, archive]) => archive);
  const files = new Map([...tree].filter(([file]) => !folders.some((folder) => file.startsWith(folder))));
  files.delete(`versioned_sidebars/version-${key}-sidebars.json`);
  for (const locale of TRANSLATED) files.delete(wordsFile(locale, key));
  files.set(VERSIONS, bytes(`${JSON.stringify(revisions.slice(1, -1).map((revision) => revision.key))}\n`));

  const list = textOf(tree, REVISIONS);
  const start = list.indexOf(`- key: "${key}"`);
  files.set(REVISIONS, bytes(list.slice(0, start).replace(new RegExp(`\\n  supersedes: "${key}"(?=\\n)`), '')));
  // Nothing stands before the revision that is now the oldest, so it changed nothing.
  files.set(CHANGES, bytes(withoutKey(textOf(tree, CHANGES), next.key)));

  const slugs = [...tree.keys()]
    .filter((file) => file.startsWith(`versioned_docs/version-${key}/`) && file.endsWith('.mdx'))
    .map(slugOf)
    .toSorted();
  const entry = [`- key: "${key}"`, `  retired: "${today}"`, `  pages: [${slugs.join(', ')}]`, ''].join('\n');
  files.set(RETIRED, bytes(textOf(tree, RETIRED).replace(/^\[\]\n?$/m, '') + entry));

  const diagnostics = diagnosticsOf(files, figures, today);
  return diagnostics.length > 0 ? refuse(...diagnostics) : {ok: true, files, archived: slugs.length};
}

/** A YAML text without one of its quoted top keys and all below it. */
function withoutKey(text: string, key: string): string {
  const lines = text.split('\n');
  const start = lines.indexOf(`"${key}":`);
  if (start < 0) return text;
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line));
  const rest = length < 0 ? [] : lines.slice(start + 1 + length);
  const kept = [...lines.slice(0, start), ...rest].join('\n').trimEnd();
  return /^["\w]/m.test(kept.replace(/^#.*$/gm, '')) ? `${kept}\n` : `${kept}\n{}\n`;
}
