/** Characters that nobody sees, or that look like others: refused in every file. */
import {placeOf, type Diagnostic} from '../diagnostics';
import type {Site} from './site';

interface CharacterRule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly problem: (found: string) => string;
  readonly fix: string;
}

/** A sign that devices draw as a small picture, with what belongs to it; ©, ® and ™ are signs of writing. */
const PICTURE = String.raw`(?:(?![\d#*©®™])[\p{Extended_Pictographic}\p{Emoji_Presentation}]|\p{Regional_Indicator})`;

const RULES: readonly CharacterRule[] = [
  {
    rule: 'emoji',
    pattern: new RegExp(`${PICTURE}(?:\\uFE0F|\\u200D|\\p{Emoji_Modifier}|${PICTURE})*`, 'gu'),
    problem: (found) => `Here stands a small picture (${found}), which each device draws in its own way.`,
    fix: 'Say it in words, or use a callout.',
  },
  {
    rule: 'presentation-forms',
    pattern: /[\uFB50-\uFDFF\uFE70-\uFEFC]/g,
    problem: (found) => `Here stands a shape of an Arabic letter (${nameOf(found)}), not the letter.`,
    fix: 'Type the word anew: such shapes come from PDF files and hide it from the search.',
  },
  {
    rule: 'direction-marks',
    // Also as an escape of YAML or JSON, and as an entity of HTML.
    pattern:
      /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\\u(?:061c|200[ef]|202[a-e]|206[6-9])|&(?:lrm|rlm|#x(?:061c|200[ef]|202[a-e]|206[6-9])|#(?:1564|820[67]|823[4-8]|829[4-7]));/gi,
    problem: (found) => `Here stands an invisible mark of direction (${nameOf(found)}).`,
    fix: 'Delete it: the build isolates Latin words and numbers by itself.',
  },
  {
    rule: 'zero-width',
    pattern:
      /[\u00AD\u200B-\u200D\u2060\uFEFF]|\\u(?:00ad|200[b-d]|2060|feff)|&(?:shy|zwj|zwnj|ZeroWidthSpace|NoBreak);/gi,
    problem: (found) => `Here stands a character without width (${nameOf(found)}).`,
    fix: 'Delete it: it hides words from the search.',
  },
  {
    rule: 'arabic-digits',
    pattern: /[\u0660-\u066C\u06F0-\u06F9]/g,
    problem: (found) => `Here stands ${found}, which is not the digit or sign of this site.`,
    fix: 'Write Western digits (0 to 9) and signs (%).',
  },
  {
    rule: 'persian-letters',
    pattern: /[\u06A9\u06AA\u06BE\u06C1\u06CC\u06D5]/g,
    problem: (found) => `Here stands ${found} (${nameOf(found)}), which only looks like an Arabic letter.`,
    fix: 'Type the Arabic letter, with an Arabic keyboard: ك، ي، ى، ه.',
  },
];

/** Looks at every file as it is written, comments and keywords included. */
export function findCharacterDiagnostics({files}: Site): Diagnostic[] {
  return files.flatMap(({file, text}) =>
    RULES.flatMap(({rule, pattern, problem, fix}) =>
      [...text.matchAll(pattern)]
        .filter(({index}) => !isJoint(rule, text, index))
        .map((match) => ({
          file,
          ...placeOf(text, match.index),
          rule,
          problem: problem(match[0]),
          fix,
        })),
    ),
  );
}

/** Whether the character joins two small pictures into one, which is refused already. */
function isJoint(rule: string, text: string, at: number): boolean {
  return (
    rule === 'zero-width' && text[at] === '\u200D' && /\p{Extended_Pictographic}\uFE0F?$/u.test(text.slice(at - 4, at))
  );
}

/** How to speak of a character that cannot be shown. */
function nameOf(found: string): string {
  return found.length > 1 ? found : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
