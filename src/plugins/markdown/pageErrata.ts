import path from 'node:path';
import type {Root} from 'mdast';
import {addressOf, slugOf} from '../../lib/content/address';
import type {ShownErratum} from '../../lib/errata';
import {entityText, substitute} from '../../lib/entity';
import type {Locale} from '../../lib/locale';
import {revisionOfVersion} from '../../lib/revisions';
import {plainBlocks} from '../../lib/translations/plainBlocks';
import type {SiteData} from '../../content/readData';

interface Options {
  readonly siteDir: string;
  readonly data: SiteData;
  readonly locale: Locale;
}

/** Tells every page that was corrected after readers had it when, why, and what it said before. */
export default function pageErrata({siteDir, data: {errata, revisions, entity}, locale}: Options) {
  const inWords = (source: string): string =>
    plainBlocks(substitute(source, entity, (_name, value) => entityText(value, locale))).join(' ');

  return (tree: Root, file: {path: string}) => {
    const address = addressOf(path.relative(siteDir, file.path).split(path.sep).join('/'));
    const revision = address && revisionOfVersion(address.version, revisions);
    if (!revision) return;
    const shown = errata
      .filter((erratum) => erratum.revision === revision.key && erratum.page === slugOf(address.path))
      .map(({on, because, changed}): ShownErratum => ({
        on,
        because: because[locale],
        changed: changed[locale]
          .map(({before, after}) => ({before: inWords(before), after: inWords(after)}))
          // Of a component that went or came there are no words.
          .filter(({before, after}) => before !== after),
      }));
    if (shown.length === 0) return;
    tree.children.unshift({
      type: 'mdxJsxFlowElement',
      name: 'PageErrata',
      attributes: [{type: 'mdxJsxAttribute', name: 'errata', value: JSON.stringify(shown)}],
      children: [],
    });
  };
}
