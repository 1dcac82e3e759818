/** How our texts are written: words, and the signs that belong to each language. */
import {placeOf, type Diagnostic} from '../diagnostics';
import {patternOf} from '../language';
import {HIDDEN, HIDDEN_ARABIC, isInside} from './ranges';
import type {Site} from './site';
import type {Writing} from './writings';

/** Words of data/language.yml and signs of the other language, in everything that readers read. */
export function findWordingDiagnostics({data}: Site, writings: readonly Writing[]): Diagnostic[] {
  const words = (data['data/language.yml'] ?? []).map((entry) => ({...entry, pattern: patternOf(entry)}));
  return writings.flatMap((writing) => [
    ...words
      .filter(({language}) => language === writing.locale)
      .flatMap(({where, pattern, write}) =>
        [...writing.prose.matchAll(pattern)].flatMap((match) => {
          const found = match.groups?.words ?? match[0];
          const at = match.index + match[0].lastIndexOf(found);
          if (where === 'steps' && !isInside(at, writing.steps)) return [];
          return diagnostic(
            writing,
            at,
            where === 'steps' ? 'direction-words' : 'avoided-words',
            `We do not write «${found}»${where === 'steps' ? ' in steps' : ''}.`,
            write,
          );
        }),
      ),
    ...SIGN_RULES.filter(
      ({locale, notIn}) =>
        (locale ?? writing.locale) === writing.locale && !(notIn === 'interface' && writing.isInterface),
    ).flatMap(({rule, pattern, problem, fix}) =>
      [...writing.prose.matchAll(pattern)].map((match) => diagnostic(writing, match.index, rule, problem, fix)),
    ),
  ]);
}

/** A problem at an offset of a writing. */
function diagnostic({file, text}: Writing, offset: number, rule: string, problem: string, fix: string): Diagnostic {
  return {file, ...placeOf(text, offset), rule, problem, fix};
}

const ARABIC = String.raw`\u0621-\u065F\u0670-\u06D3`;

interface SignRule {
  readonly locale?: Writing['locale'];
  readonly notIn?: 'interface';
  readonly rule: string;
  readonly pattern: RegExp;
  readonly problem: string;
  readonly fix: string;
}

const SIGN_RULES: readonly SignRule[] = [
  {
    locale: 'ar',
    rule: 'latin-punctuation',
    // After Arabic, also when a code or a label stands between, or before it. A semicolon may end an entity (&amp;).
    // The sign comes first in the pattern: to look back from every character would take as long as the square of the page.
    pattern: new RegExp(
      `[,;?](?:(?<=[${ARABIC}»${HIDDEN_ARABIC}][\\s${HIDDEN})]*[,;?])(?<!&[a-z\\d#]{1,8};)|(?=\\s+[${ARABIC}]))`,
      'gi',
    ),
    problem: 'A Latin sign stands in Arabic text.',
    fix: 'Write the Arabic sign: ، ؛ ؟.',
  },
  {
    locale: 'ar',
    rule: 'tanwin-after-alef',
    pattern: /\u0627\u064B/g,
    problem: 'The tanwin stands after the alef.',
    fix: 'Write it before the alef: مثلًا.',
  },
  {
    locale: 'ar',
    rule: 'tatweel',
    // «الـ» may stand before a Latin name.
    pattern: new RegExp(`\\u0640+(?=[${ARABIC}])|(?<!(?<![${ARABIC}])[وفبك]?ال)\\u0640+`, 'g'),
    problem: 'A word is lengthened with ـ.',
    fix: 'Delete the ـ: it hides the word from the search.',
  },
  {
    locale: 'ar',
    rule: 'article-before-latin',
    pattern: /الـ[ \u00a0]?(?=[A-Za-z])/g,
    problem: 'The Arabic article is joined to a Latin name.',
    fix: 'Put an Arabic noun between them: «اتصال VPN», «برنامج VPN».',
  },
  {
    locale: 'ar',
    rule: 'remote-damma',
    pattern: new RegExp(`عن بعد(?![${ARABIC}])`, 'g'),
    problem: 'Without its damma «بعد» reads as “after”.',
    fix: 'Write «عن بُعد».',
  },
  {
    locale: 'ar',
    rule: 'slash-forms',
    pattern: new RegExp(`(?<=[${ARABIC}])(?:/ة|\\(ة\\)|/ين|/ات)(?![${ARABIC}])`, 'g'),
    problem: 'Two forms of a word are joined by a slash.',
    fix: 'Use a noun for everybody: «منتسبو الجهة», «المشاركون».',
  },
  {
    rule: 'numeric-date',
    pattern: /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{2,4}(?![\d/])/g,
    problem: 'A date in numbers can be read in two ways.',
    fix: 'Write the month as a word: 22 June 2025, «22 يونيو 2025».',
  },
  {
    rule: 'percent-space',
    pattern: /(?<=\d)[ \u00a0]+%/g,
    problem: 'A space stands before the percent sign.',
    fix: 'Write 70%.',
  },
  {
    rule: 'exclamation',
    notIn: 'interface',
    pattern: /(?<=[^\s[(])!+(?=[\s"”’')»\]]|$)/gu,
    problem: 'The sentence ends with an exclamation mark.',
    fix: 'End it with a full stop; what is urgent stands in a callout.',
  },
];
