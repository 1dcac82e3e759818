/** Pages of the revision in force whose two languages are not in sync any more. Superseded revisions are frozen. */
import {placeOf, type Diagnostic} from '../diagnostics';
import type {Locale} from '../locale';
import {BEHIND, stateOf, type PageTexts, type UnitState} from '../translations/translations';
import {addressOf, slugOf} from './address';
import {LOCALE_FACTS} from '../localeFacts';
import type {Site, SourceFile} from './site';

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

/** Where the pages of the revision in force stand below the folder of their language: page → "vpn/vpn-connect.mdx". */
export function pathsOf(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({file}) => {
      const address = addressOf(file);
      return address?.version === 'current' ? [[slugOf(address.path), address.path] as const] : [];
    }),
  );
}

/** What the policy says and what readers confirm must be the same in both languages on the day it is published. */
const mustBeInSync = (path: string, {name}: UnitState): boolean =>
  path.startsWith('policy/') || name.startsWith('item:');

/** Policy pages and checklist items that are behind stop the build; of the rest the writer is warned. */
export function findTranslationDiagnostics({pages, data}: Site): {
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
} {
  const inSync = data['data/translations.yml'];
  const diagnostics: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  if (!inSync) return {diagnostics, warnings};

  for (const english of pages) {
    if (english.locale !== 'en' || english.version !== 'current') continue;
    const arabic = pages.find(
      ({locale, version, path}) => locale === 'ar' && version === 'current' && path === english.path,
    );
    // A page or a part that one language lacks has a problem of its own (see pairs.ts).
    if (!arabic) continue;
    const page = slugOf(english.path);
    for (const unit of stateOf({page, texts: {en: english.text, ar: arabic.text}}, inSync).units) {
      const {name, status, units} = unit;
      if (!BEHIND.includes(status) || !units.en || !units.ar) continue;
      const behind = status === 'ar-behind' ? arabic : english;
      const ahead: Locale = status === 'ar-behind' ? 'en' : 'ar';
      (mustBeInSync(english.path, unit) ? diagnostics : warnings).push({
        file: behind.file,
        ...placeOf(behind.text, units[behind.locale]!.at),
        rule: 'translation-behind',
        problem:
          status === 'differs'
            ? `\`${name}\` changed in both languages since somebody last compared them.`
            : `\`${name}\` changed in ${LOCALE_FACTS[ahead].englishName} since both languages were in sync, not in ${LOCALE_FACTS[behind.locale].englishName}.`,
        fix: `Make both say the same, then: npm run translations -- --in-sync ${page} ${name}`,
      });
    }
  }
  return {diagnostics, warnings};
}
