/** Pages of the revision in force whose two languages are not level any more. Superseded revisions are frozen. */
import {placeOf, type Fault} from '../faults';
import type {Locale} from '../locale';
import {BEHIND, stateOf, type PageTexts, type UnitState} from '../translations/translations';
import {addressOf, slugOf} from './address';
import {LANGUAGE_NAMES, type Site, type SourceFile} from './site';

/** The pages of the revision in force with their text in each language, sorted by name. */
export function textsOf(files: readonly SourceFile[]): readonly PageTexts[] {
  const pages = new Map<string, Partial<Record<Locale, string>>>();
  for (const {file, text} of files) {
    const address = addressOf(file);
    if (address?.version !== 'current') continue;
    const page = slugOf(address.path);
    pages.set(page, {...pages.get(page), [address.locale]: text});
  }
  return [...pages].map(([page, texts]) => ({page, texts})).toSorted((a, b) => (a.page < b.page ? -1 : 1));
}

/** What the policy says and what readers confirm must be the same in both languages on the day it is published. */
const mustBeLevel = (path: string, {name}: UnitState): boolean =>
  path.startsWith('policy/') || name.startsWith('item:');

/** Policy pages and checklist items that are behind stop the build; of the rest the writer is warned. */
export function findTranslationFaults({pages, data}: Site): {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
} {
  const levels = data['data/translations.yml'];
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  if (!levels) return {faults, warnings};

  for (const english of pages) {
    if (english.locale !== 'en' || english.version !== 'current') continue;
    const arabic = pages.find(
      ({locale, version, path}) => locale === 'ar' && version === 'current' && path === english.path,
    );
    // A page or a part that one language lacks has a fault of its own (see pairs.ts).
    if (!arabic) continue;
    const page = slugOf(english.path);
    for (const unit of stateOf({page, texts: {en: english.text, ar: arabic.text}}, levels).units) {
      const {name, standing, units} = unit;
      if (!BEHIND.includes(standing) || !units.en || !units.ar) continue;
      const behind = standing === 'ar-behind' ? arabic : english;
      const ahead: Locale = standing === 'ar-behind' ? 'en' : 'ar';
      (mustBeLevel(english.path, unit) ? faults : warnings).push({
        file: behind.file,
        ...placeOf(behind.text, units[behind.locale]!.at),
        rule: 'translation-behind',
        problem:
          standing === 'differs'
            ? `\`${name}\` changed in both languages since somebody last compared them.`
            : `\`${name}\` changed in ${LANGUAGE_NAMES[ahead]} since both languages were level, not in ${LANGUAGE_NAMES[behind.locale]}.`,
        cure: `Make both say the same, then: npm run translations -- --level ${page} ${name}`,
      });
    }
  }
  return {faults, warnings};
}
