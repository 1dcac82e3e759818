/** The two languages of the site. They are equals: whatever exists in one exists in the other. */
export const LOCALES = ['ar', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** A text in both languages. */
export type Words = Readonly<Record<Locale, string>>;

/** One value for each language. */
export const inLocales = <T>(make: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

export function isLocale(value: string | null | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * The language that a visitor of the root address gets: the saved choice,
 * else the first of the browser's languages that we have, else Arabic.
 *
 * @param saved what an earlier visit stored; not trusted
 * @param preferred the browser's languages, best first, as BCP 47 tags
 */
export function chooseLocale(saved: string | null, preferred: readonly string[]): Locale {
  if (isLocale(saved)) return saved;
  const known = preferred.map((tag) => tag.toLowerCase().split('-')[0]).find(isLocale);
  return known ?? 'ar';
}
