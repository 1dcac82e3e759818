import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {load} from 'cheerio';
import type {ItemHistory} from '../../src/lib/checklist/history';
import {PUBLISHED_CHECKLISTS, type PublishedChecklist} from '../../src/lib/checklist/published';
import type {Repeats} from '../../src/lib/checklist/record';
import {LOCALES} from '../../src/lib/locale';
import type {SiteData} from '../../src/plugins/readData';
import {filesBelow, writeBelow} from './files';

/** What the progress page must know of every checklist in force, read from the built pages. */
export default async function publishChecklists(build: string, {revisions}: SiteData): Promise<string> {
  let count = 0;
  for (const locale of LOCALES) {
    const folder = path.join(build, locale);
    const files = (await filesBelow(folder, 'index.html')).filter((file) => !revisions.some(({key}) => file.startsWith(`${folder}/${key}/`)));
    const lists: PublishedChecklist[] = [];
    for (const file of files) {
      const $ = load(await readFile(file, 'utf8'));
      $('[data-checklist]').each((_index, element) => {
        const list = $(element);
        lists.push({
          id: list.attr('data-checklist') ?? '',
          title: $('article h1').text(),
          address: `/${path.posix.relative(build, path.posix.dirname(file))}/`,
          repeats: list.attr('data-repeats') as Repeats,
          items: list
            .find('[data-item]')
            .toArray()
            .map((item) => ({
              id: $(item).attr('data-item') ?? '',
              wording: $(item).attr('data-wording') ?? '',
              history: JSON.parse($(item).attr('data-history') ?? '[]') as ItemHistory,
              when: $(item).attr('data-when'),
            })),
        });
      });
    }
    await writeBelow(build, `${locale}/${PUBLISHED_CHECKLISTS}`, JSON.stringify(lists));
    count += lists.length;
  }
  return `${count} checklists`;
}
