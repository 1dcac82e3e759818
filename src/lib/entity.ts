/**
 * Values that an entity sets once (data/entity.yml) and pages name as {{support.phone}}.
 *
 * An empty value is never replaced by a sample that someone may dial: readers
 * see that their entity sets it.
 */
import type {Locale, Words} from './locale';

/** How a value is shown: some forms become links. */
export type Kind = 'text' | 'phone' | 'email' | 'url' | 'contact';

export interface EntityValue {
  readonly kind: Kind;
  /** Empty in both languages when the entity has not set it. */
  readonly words: Words;
}

/** Dotted name, as written between the braces → value. */
export type EntityValues = Readonly<Record<string, EntityValue>>;

export const UNSET: Words = {ar: 'قيمة تحددها الجهة', en: 'set by your entity'};

/** Telephone numbers in Bahrain, in international form, with an extension or not; or an extension alone: one or two of them. */
export const PHONE = /^(?:\+973\d{8}(?: ext\. \d{1,6})?|\d{3,6})(?: \/ (?:\+973\d{8}(?: ext\. \d{1,6})?|\d{3,6}))?$/;

/** One number that every telephone can dial: an extension alone cannot be. */
const DIALLED = /^(\+973\d{8})(?: ext\. (\d+))?$/;

/** What readers see of a value, in plain text. */
export function entityText(value: EntityValue, locale: Locale): string {
  return value.words[locale] || UNSET[locale];
}

/** Where a value leads when it is tapped, or nothing. */
export function entityLink({kind, words: {en}}: EntityValue): string | undefined {
  if (en === '') return undefined;
  if (kind === 'url') return en;
  if (kind === 'phone' || (kind === 'contact' && PHONE.test(en))) {
    const [, number, extension] = DIALLED.exec(en) ?? [];
    return number && `tel:${number}${extension ? `;ext=${extension}` : ''}`;
  }
  if (kind === 'email' || kind === 'contact') return `mailto:${en}`;
  return undefined;
}

/** {{name}} in a text. */
export const TOKEN = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * Replaces every {{name}} in a text. The same function serves page bodies, front matter and search.
 *
 * @throws Error naming the token when there is no such value
 */
export function substitute(
  text: string,
  values: EntityValues,
  render: (name: string, value: EntityValue) => string,
): string {
  return text.replace(TOKEN, (_token, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (!value) throw new Error(`{{${name}}} is not a value of data/entity.yml.`);
    return render(name, value);
  });
}
