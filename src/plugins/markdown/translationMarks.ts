import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {addressOf, fileOf, slugOf} from '../../lib/content/address';
import {entityText, substitute} from '../../lib/entity';
import type {Locale} from '../../lib/locale';
import {plainBlocks} from '../../lib/translations/plainBlocks';
import {stateOf, type UnitState} from '../../lib/translations/translations';
import type {SiteData} from '../../content/readData';
import {otherLocale} from '../../lib/localeFacts';

interface Options {
  readonly siteDir: string;
  readonly data: SiteData;
  readonly locale: Locale;
}

/**
 * Tells every <Step> that is behind the other language, with what the other language
 * says; and the page, when its title or its text around the steps is behind.
 * Superseded revisions are frozen, and policy pages and checklist items that are
 * behind do not get past the content checker.
 */
export default function translationMarks({siteDir, data: {translations, entity}, locale}: Options) {
  const other = otherLocale(locale);
  const newer = (unit: UnitState | undefined) =>
    unit?.status === `${locale}-behind` ? 'newer' : unit?.status === 'differs' ? 'differs' : undefined;

  return (tree: Root, file: {path: string}) => {
    const address = addressOf(path.relative(siteDir, file.path).split(path.sep).join('/'));
    if (address?.version !== 'current') return;
    const read = (language: Locale): string | undefined => {
      const source = path.join(siteDir, fileOf({...address, locale: language}));
      return existsSync(source) ? readFileSync(source, 'utf8') : undefined;
    };
    const [en, ar] = [read('en'), read('ar')];
    if (en === undefined || ar === undefined) return;
    const {units} = stateOf({page: slugOf(address.path), texts: {en, ar}}, translations);

    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
      if (node.name !== 'Step') return;
      const id = node.attributes.find(
        (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
      )?.value;
      const unit = units.find(({name}) => name === `step:${typeof id === 'string' ? id : ''}`);
      const mark = newer(unit);
      if (!mark) return;
      const source = unit?.units[other]?.source ?? '';
      const words = plainBlocks(substitute(source, entity, (_name, value) => entityText(value, other)));
      node.attributes.push(
        {type: 'mdxJsxAttribute', name: 'behind', value: mark},
        {type: 'mdxJsxAttribute', name: 'otherWords', value: words.join('\n')},
      );
    });

    const page = units.filter(({name}) => name === 'head' || name === 'body').flatMap((unit) => newer(unit) ?? []);
    if (page.length === 0) return;
    const mark = page.includes('newer') ? 'newer' : 'differs';
    tree.children.unshift({
      type: 'mdxJsxFlowElement',
      name: 'PageBehind',
      attributes: [{type: 'mdxJsxAttribute', name: 'behind', value: mark}],
      children: [],
    });
  };
}
