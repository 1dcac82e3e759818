import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {RevisionPage, Unit} from '../lib/changes/changes';
import {addressOf, slugOf, fileOf} from '../lib/content/address';
import {readPage} from '../lib/content/page';
import {itemsOf, passagesOf, type Paragraph} from '../lib/content/passages';
import {entityText, substitute, type EntityValues} from '../lib/entity';
import type {Locale} from '../lib/locale';
import type {Revision} from '../lib/revisions';

/**
 * The pages of one revision in one language, as their authors wrote them, in a fixed order.
 * Pages that cannot be read are left out: the content checker names them.
 */
export function readPages(
  siteDir: string,
  locale: Locale,
  revision: Revision,
  entity: EntityValues,
): readonly RevisionPage[] {
  const folder = fileOf({locale, version: revision.version, path: ''});
  const linesOf = (paragraphs: readonly Paragraph[]): readonly string[] =>
    paragraphs
      .flatMap(({lines, tab}) => (tab === undefined ? lines : lines.map((line) => `${tab}: ${line}`)))
      .map((line) => substitute(line, entity, (_name, value) => entityText(value, locale)));
  return readdirSync(path.join(siteDir, folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.split(path.sep).join('/'))
    .toSorted()
    .flatMap((name) => {
      const file = `${folder}${name}`;
      const address = addressOf(file);
      if (!address) return [];
      const {page} = readPage(address, readFileSync(path.join(siteDir, file), 'utf8'));
      const {frontMatter} = page;
      if (!frontMatter || !page.isReadable) return [];
      const slug = slugOf(name);
      return [
        {
          slug,
          kind: frontMatter.kind,
          title: frontMatter.title,
          audience: 'audience' in frontMatter ? frontMatter.audience : [],
          passages: passagesOf(page).map(({id, kind, paragraphs}): Unit => ({
            id: id.slice(slug.length + 1),
            kind,
            lines: linesOf(paragraphs),
          })),
          items: itemsOf(page).map(({id, when, paragraphs}): Unit => ({
            id,
            kind: 'item',
            lines: linesOf(paragraphs),
            when,
          })),
        },
      ];
    });
}
