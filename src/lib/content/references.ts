/** What pages and data name by id must exist: sources, VPN products, checklist items, figures, entity values. */
import {meaningIn} from '../checklist/history';
import {findUnknownTokens} from '../entitySchema';
import {placeOf, type Diagnostic} from '../diagnostics';
import {OPEN_A_DRAFT, isToCome} from '../revisions';
import {findInYaml} from '../yaml';
import {ITEM_ID} from './components';
import type {BadTokenPlace, Page} from './page';
import {diagnosticIn, type Site} from './site';

/** Ids in pages and in data that stand for nothing. */
export function findReferenceDiagnostics(site: Site): Diagnostic[] {
  return [
    ...site.pages.flatMap((page) => [...findNamedThings(page, site), ...findTokenDiagnostics(page)]),
    ...findDataDiagnostics(site),
  ];
}

/** What the attributes of components name. */
function findNamedThings(page: Page, {data, figures}: Site): Diagnostic[] {
  const items = data['data/items.yml'];
  const revision = page.version === 'current' ? data['data/revisions.yml']?.[0]?.key : page.version;
  const sources = data['data/sources.yml'];
  const products = data['data/vpn-messages.yml']?.map(({product}) => product);
  return page.elements.flatMap(({name: component, attributes}) =>
    attributes.flatMap(({name, value, valueAt}) => {
      if (value === undefined) return [];
      if (component === 'Sources' && name === 'ids' && sources) {
        return [...value.matchAll(/\S+/g)]
          .filter(([id]) => !Object.hasOwn(sources, id))
          .map((id) =>
            diagnosticIn(
              page,
              valueAt + id.index,
              'unknown-source',
              `There is no source ${id[0]} in data/sources.yml.`,
              'Correct the id, or add the source.',
            ),
          );
      }
      if (component === 'Item' && name === 'id' && items && ITEM_ID.test(value)) {
        const history = Object.hasOwn(items, value) ? items[value] : undefined;
        if (!history) {
          return diagnosticIn(
            page,
            valueAt,
            'unknown-item',
            `The item \`${value}\` has no history in data/items.yml.`,
            'Correct the id, or add the revision in which it was new.',
          );
        }
        if (revision !== undefined && meaningIn(history, revision) === undefined) {
          return diagnosticIn(
            page,
            valueAt,
            'unknown-item',
            `By data/items.yml there is no item \`${value}\` in ${revision}.`,
            'Take it out of this page, or correct its history.',
          );
        }
      }
      if (
        component === 'VpnMessages' &&
        name === 'product' &&
        products &&
        !products.some((product) => product === value)
      ) {
        return diagnosticIn(
          page,
          valueAt,
          'unknown-product',
          `data/vpn-messages.yml has no message of the product ${value}.`,
          `Write one of: ${[...new Set(products)].join(', ')}.`,
        );
      }
      if (component === 'Figure' && name === 'name' && !figures.includes(value)) {
        return diagnosticIn(
          page,
          valueAt,
          'unknown-figure',
          `There is no figure \`${value}\`.`,
          `Write one of: ${figures.join(', ')}.`,
        );
      }
      return [];
    }),
  );
}

const TOKEN_FIXES: Readonly<Record<BadTokenPlace, string>> = {
  code: 'Write it in running text: in code its braces are replaced by a tag that readers see.',
  heading: 'Write it in the text below: a heading also stands in menus, where no value can stand.',
  link: 'Write it beside the link: some values are links themselves.',
  attribute: 'Write it in running text: an attribute holds plain text.',
  'front matter': 'Write it in the title, the description or the text: nowhere else is it replaced.',
};

/** Entity values that do not exist, or stand where the build cannot write them. */
function findTokenDiagnostics(page: Page): Diagnostic[] {
  return [
    ...findUnknownTokens(page.file, page.text),
    ...page.badTokens.map(({start, end, place}) => {
      const where =
        place === 'front matter'
          ? 'in the front matter'
          : `in ${place === 'code' ? '' : place === 'attribute' ? 'an ' : 'a '}${place}`;
      return diagnosticIn(
        page,
        start,
        'entity-token-place',
        `The value ${page.text.slice(start, end)} stands ${where}.`,
        TOKEN_FIXES[place],
      );
    }),
  ];
}

/** Sources and revisions that data files name. */
function findDataDiagnostics(site: Site): Diagnostic[] {
  return [...findSourceDiagnostics(site), ...findRevisionDiagnostics(site)];
}

const ITEMS = 'data/items.yml';

/** Revisions in which items changed. What a revision that was taken away did to an item stays true. */
function findRevisionDiagnostics({data, files}: Site): Diagnostic[] {
  const [items, revisions, retired] = [data[ITEMS], data['data/revisions.yml'], data['data/retired.yml']];
  if (!items || !revisions || !retired) return [];
  const known = new Set([...revisions, ...retired].map(({key}) => key));
  const text = files.find(({file}) => file === ITEMS)?.text ?? '';
  return Object.entries(items).flatMap(([id, history]) =>
    history.flatMap(({revision}, index) => {
      if (known.has(revision)) return [];
      return [
        {
          file: ITEMS,
          ...placeOf(text, findInYaml(text, [id, index, 'revision'])),
          rule: 'unknown-revision',
          ...(isToCome(revision, [...known])
            ? {
                problem: `There is no revision ${revision} yet, in which ${id} changed.`,
                fix: `${OPEN_A_DRAFT} Else write one of: ${[...known].join(', ')}.`,
              }
            : {
                problem: `There is no revision ${revision}, in which ${id} changed.`,
                fix: `Write one of: ${[...known].join(', ')}.`,
              }),
        },
      ];
    }),
  );
}

function findSourceDiagnostics({data, files}: Site): Diagnostic[] {
  const sources = data['data/sources.yml'];
  if (!sources) return [];
  const unknown = (file: string, path: readonly (string | number)[], id: string): Diagnostic[] => {
    if (Object.hasOwn(sources, id)) return [];
    const text = files.find((entry) => entry.file === file)?.text ?? '';
    return [
      {
        file,
        ...placeOf(text, findInYaml(text, path)),
        rule: 'unknown-source',
        problem: `There is no source ${id} in data/sources.yml.`,
        fix: 'Correct the id, or add the source.',
      },
    ];
  };
  return [
    ...(data['data/vpn-messages.yml'] ?? []).flatMap(({source}, index) =>
      source === undefined ? [] : unknown('data/vpn-messages.yml', [index, 'source'], source),
    ),
    ...(['data/limits.yml', 'data/shortcuts.yml', 'data/bandwidth.yml'] as const).flatMap((file) =>
      (data[file] ?? []).flatMap(({source}, index) => unknown(file, [index, 'source'], source)),
    ),
    ...(data['data/revisions.yml'] ?? []).flatMap((revision, index) =>
      revision.sources.flatMap((id, position) => unknown('data/revisions.yml', [index, 'sources', position], id)),
    ),
  ];
}
