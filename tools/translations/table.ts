import type {PageState, Status} from '../../src/lib/translations/translations';

/** Column → the standings that are counted in it. */
const COLUMNS: readonly (readonly [head: string, statuses: readonly Status[]])[] = [
  ['missing', ['ar-missing', 'en-missing']],
  ['behind', ['ar-behind', 'en-behind', 'differs']],
  ['new', ['new']],
  ['in-sync', ['in-sync']],
];

/** How a line below a page begins that names the parts somebody must see to. */
const NAMED: readonly (readonly [status: Status, words: string])[] = [
  ['ar-missing', 'missing in Arabic'],
  ['en-missing', 'missing in English'],
  ['ar-behind', 'Arabic is behind'],
  ['en-behind', 'English is behind'],
  ['differs', 'changed in both'],
];

/** The state of all pages: how many parts each has of each kind, and which ones are not in sync. */
export function printTable(pages: readonly PageState[]): string {
  const width = Math.max('page'.length, ...pages.map(({page}) => page.length));
  const row = (name: string, cells: readonly (string | number)[]) =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(8))].join('');
  const counts = (states: readonly PageState[]) =>
    COLUMNS.map(
      ([, statuses]) => states.flatMap(({units}) => units).filter(({status}) => statuses.includes(status)).length,
    );
  return [
    row(
      'page',
      COLUMNS.map(([head]) => head),
    ),
    ...pages.flatMap((state) => [
      row(state.page, counts([state])),
      ...NAMED.flatMap(([status, words]) => {
        const names = state.units.filter((unit) => unit.status === status).map(({name}) => name);
        return names.length > 0 ? [`  ${words}: ${names.join(', ')}`] : [];
      }),
    ]),
    row(`${pages.length} pages`, counts(pages)),
  ].join('\n');
}
