/** Days on which somebody looked that have not come yet. What is announced, such as a revision's first day, may be in the future. */
import type {Day} from '../dates';
import {placeOf, type Diagnostic} from '../diagnostics';
import {diagnosticIn, type Site} from './site';

/** In data, also inside {…}. */
const LOOKED = /(?<key>\b(?:checked|reviewed):[ \t]*["']?)(?<day>\d{4}-\d{2}-\d{2})(?!\d)/g;

/** @param today in Bahrain */
export function findFutureDates({pages, files}: Site, today: Day): Diagnostic[] {
  const verdict = (day: Day) =>
    [
      'future-date',
      `Nobody can have looked on ${day}: today is ${today}.`,
      'Write the day on which it was last looked at.',
    ] as const;
  return [
    ...pages.flatMap((page) => {
      const reviewed = page.frontMatter?.reviewed;
      if (reviewed === undefined || reviewed <= today) return [];
      return [diagnosticIn(page, page.fields.get('reviewed')?.start ?? 0, ...verdict(reviewed))];
    }),
    ...files
      .filter(({file}) => /^data\/.*\.yml$/.test(file))
      .flatMap(({file, text}) =>
        [...text.matchAll(LOOKED)].flatMap(({index, groups}) => {
          const {key = '', day = ''} = groups ?? {};
          if (day <= today) return [];
          const [rule, problem, fix] = verdict(day);
          return [{file, ...placeOf(text, index + key.length), rule, problem, fix}];
        }),
      ),
  ];
}
