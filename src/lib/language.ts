/** Words that our texts avoid, and what to write instead (data/language.yml). */
import * as z from 'zod';
import {LOCALES} from './locale';

export const languageSchema = z
  .array(
    z.strictObject({
      language: z.enum(LOCALES),
      /** Everywhere in the text, or only in the steps of guides. */
      where: z.enum(['text', 'steps']),
      /** As written, without vowel signs. A final … lets the word go on. */
      words: z
        .string()
        .regex(
          /^[\p{L}\p{N}](?:[\p{L}\p{N}' -]*[\p{L}\p{N}])?…?$/u,
          'words are letters and single spaces, with … at most at the end',
        ),
      /** What helps the author, as a sentence. */
      write: z.string().regex(/\.$/, 'advice is a sentence with a full stop'),
    }),
  )
  .superRefine((entries, context) => {
    entries.forEach(({language, where, words}, index) => {
      const first = entries.findIndex(
        (entry) => entry.language === language && entry.where === where && entry.words === words,
      );
      if (first !== index)
        context.addIssue({code: 'custom', path: [index, 'words'], message: 'these words stand twice'});
    });
  });

export type AvoidedWords = z.infer<typeof languageSchema>[number];

/** Vowel signs and the lengthening stroke: they do not make another word. */
const SIGNS = String.raw`[\u064B-\u0652\u0670\u0640]*`;
const ARABIC = String.raw`\u0621-\u065F\u0670-\u06D3`;
// "and", "so", "the", "by", "as", "for", "will": Arabic joins them to the word that follows.
const PREFIXES = String.raw`(?:[وف]${SIGNS})?(?:ا${SIGNS}ل|ل${SIGNS}ل|ب${SIGNS}ا${SIGNS}ل|ك${SIGNS}ا${SIGNS}ل|[بكلس])?${SIGNS}`;

/** A pattern that finds the words in running text; the group "words" holds them without joined particles. */
export function patternOf({language, words}: Pick<AvoidedWords, 'language' | 'words'>): RegExp {
  const isOpen = words.endsWith('…');
  const parts = words.replace('…', '').split(' ');
  if (language === 'en') {
    return new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?<words>${parts.join(String.raw`\s+`)})${isOpen ? '' : String.raw`(?![\p{L}\p{N}])`}`,
      'giu',
    );
  }
  const body = parts.map((part) => [...part].map((letter) => letter + SIGNS).join('')).join(String.raw`\s+`);
  return new RegExp(`(?<![${ARABIC}])${PREFIXES}(?<words>${body})${isOpen ? '' : `(?![${ARABIC}])`}`, 'gu');
}
