import {placeOf} from '../../src/lib/diagnostics';
import type {Locale} from '../../src/lib/locale';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import {changedLines, changesOf} from '../../src/lib/translations/changes';
import {textsInSync, type TextsOfPart} from '../../src/lib/translations/inSyncTexts';
import {stateOf, type PageTexts, type Status, type UnitState} from '../../src/lib/translations/translations';
import {STATUS_WORDS} from './context';
import type {Desk} from './desk';

const COUNTED: readonly (readonly [words: string, statuses: readonly Status[]])[] = [
  ['missing', ['ar-missing', 'en-missing']],
  ['behind', ['ar-behind', 'en-behind', 'differs']],
  ['not compared yet', ['new']],
  ['in sync', ['in-sync']],
];

/** A language whose text somebody has to write or to look at, first. */
const SEEN_TO: Readonly<Record<Exclude<Status, 'in-sync'>, readonly Locale[]>> = {
  'ar-missing': ['en'],
  'en-missing': ['ar'],
  'ar-behind': ['ar', 'en'],
  'en-behind': ['en', 'ar'],
  differs: ['ar', 'en'],
  new: ['ar', 'en'],
};

/** Each part that is not in sync with its places, and below it what changed since it was; then how many there are. */
export function printList(desk: Desk): string {
  const {pages, inSync} = desk;
  const states = pages.map((page) => ({page, units: stateOf(page, inSync).units}));
  const count = (statuses: readonly Status[]) =>
    states.flatMap(({units}) => units).filter(({status}) => statuses.includes(status)).length;
  return [
    ...states.flatMap(({page, units}) => {
      const textsOf = textsInSync(page.page, inSync, desk.copies);
      return units.flatMap((unit) => linesOf(desk, page, unit, textsOf));
    }),
    `${pages.length} pages: ${COUNTED.map(([words, statuses]) => `${count(statuses)} ${words}`).join(', ')}.`,
  ].join('\n');
}

function linesOf({fileOf}: Desk, {page, texts}: PageTexts, unit: UnitState, textsOf: TextsOfPart): string[] {
  if (unit.status === 'in-sync') return [];
  const place = (locale: Locale): string =>
    `${fileOf(page, locale)}:${placeOf(texts[locale]!, unit.units[locale]!.at).line}`;
  const [first, ...others] = SEEN_TO[unit.status].map(place);
  const changes = changesOf(unit, textsOf);
  return [
    `${first} ${page} ${unit.name}: ${STATUS_WORDS[unit.status]}${others.length > 0 ? ` (${others.join(', ')})` : ''}`,
    ...Object.entries(changes).flatMap(([locale, change]) => [
      `    ${LOCALE_FACTS[locale as Locale].englishName}, since both were in sync:`,
      ...changedLines(change).map(({kind, text}) => `    ${kind === 'removed' ? '-' : '+'} ${text}`),
    ]),
  ];
}
