/** Arabic as it is spoken in Egypt and Syria. */
import {isArabic} from './text';

const SPOKEN_BEGINNINGS = /^(?:و?ع?[هح]?ب[ايتن]?|من|هال|عال|[هح][ايتن]?)(?=.{3})/;
const SPOKEN_ENDINGS = 'ولي لي لك لو لها لهم وها وه وني و وا ني ش'.split(' ');

/** A word without what speech writes together with it, as a verb and as a noun: بيشوفوا, بسكرو, هيفتح, عالرابط. Only an index says which of them is a word. */
export function spokenForms(word: string): readonly string[] {
  if (!isArabic(word) || word.length < 4) return [];
  const begun = [word, word.replace(SPOKEN_BEGINNINGS, '')];
  const forms = begun.flatMap((form) => [
    form,
    ...SPOKEN_ENDINGS.filter((ending) => form.endsWith(ending)).map((ending) => form.slice(0, -ending.length)),
  ]);
  return [...new Set(forms.flatMap((form) => [form, `ي${form}`, `ا${form}`]))].filter(
    (form) => form !== word && form.length > 2,
  );
}
