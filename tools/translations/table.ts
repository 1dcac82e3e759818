import type {PageState, Standing} from '../../src/lib/translations/translations';

/** Column → the standings that are counted in it. */
const COLUMNS: readonly (readonly [head: string, standings: readonly Standing[]])[] = [
  ['missing', ['ar-missing', 'en-missing']],
  ['behind', ['ar-behind', 'en-behind', 'differs']],
  ['new', ['new']],
  ['level', ['level']],
];

/** How a line below a page begins that names the parts somebody must see to. */
const NAMED: readonly (readonly [standing: Standing, words: string])[] = [
  ['ar-missing', 'missing in Arabic'],
  ['en-missing', 'missing in English'],
  ['ar-behind', 'Arabic is behind'],
  ['en-behind', 'English is behind'],
  ['differs', 'changed in both'],
];

/** The state of all pages: how many parts each has of each kind, and which ones are not level. */
export function printTable(pages: readonly PageState[]): string {
  const width = Math.max('page'.length, ...pages.map(({page}) => page.length));
  const row = (name: string, cells: readonly (string | number)[]) =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(8))].join('');
  const counts = (states: readonly PageState[]) =>
    COLUMNS.map(
      ([, standings]) => states.flatMap(({units}) => units).filter(({standing}) => standings.includes(standing)).length,
    );
  return [
    row(
      'page',
      COLUMNS.map(([head]) => head),
    ),
    ...pages.flatMap((state) => [
      row(state.page, counts([state])),
      ...NAMED.flatMap(([standing, words]) => {
        const names = state.units.filter((unit) => unit.standing === standing).map(({name}) => name);
        return names.length > 0 ? [`  ${words}: ${names.join(', ')}`] : [];
      }),
    ]),
    row(`${pages.length} pages`, counts(pages)),
  ].join('\n');
}
