/** Files that are refused before they are read: what a parser would say of them names neither the cause nor its place. */
import {placeOf, type Diagnostic} from '../diagnostics';
import {addressOf} from './address';
import type {SourceFile} from './site';

/** The longest page has some 20,000 characters, the longest other file 150,000. */
const MOST_IN_PAGE = 100_000;
const MOST_IN_FILE = 1_000_000;

const CONFLICT = /^(?:<{7}|>{7})(?:[ \t].*)?\r?$|^={7}\r?$/m;
/** Characters that steer devices, and halves of characters: no text holds them. */
const NO_TEXT =
  /[\u0001-\u0008\u000B\u000C\u000E-\u001F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
/** These two also, of which the reader of YAML has a verdict of its own. */
const NO_TEXT_BUT_YAML = new RegExp(`[\\0\\uFFFD]|${NO_TEXT.source}`);

/** Why a file cannot be read, or nothing. The one reason is enough: what else is wrong in it is seen after it. */
export function refusalOf({file, text}: SourceFile): Diagnostic | undefined {
  const refuse = (offset: number, rule: string, problem: string, fix: string): Diagnostic => ({
    file,
    ...placeOf(text, offset),
    rule,
    problem,
    fix,
  });
  const most = addressOf(file) ? MOST_IN_PAGE : MOST_IN_FILE;
  if (text.length > most)
    return refuse(
      0,
      'file-size',
      `The file has ${inThousands(text.length)} characters; the limit is ${inThousands(most)}.`,
      'Divide it, or take out what was pasted into it by mistake.',
    );
  if (text.startsWith('\uFEFF'))
    return refuse(
      0,
      'encoding',
      'The file begins with a mark that nobody sees (a byte order mark).',
      'Save it as UTF-8 without BOM.',
    );
  if (text.includes('\r') && !text.includes('\n'))
    return refuse(
      text.indexOf('\r'),
      'encoding',
      'The lines end as on very old computers (CR), so the file is one line.',
      'Save it with the line ends of Linux (LF).',
    );
  const noText = text.search(/\.ya?ml$/.test(file) ? NO_TEXT : NO_TEXT_BUT_YAML);
  if (noText >= 0)
    return refuse(noText, 'encoding', 'The file is not UTF-8 text.', 'Open it in an editor and save it as UTF-8.');
  const conflict = text.search(CONFLICT);
  if (conflict >= 0)
    return refuse(
      conflict,
      'merge-conflict',
      'Git could not merge two changes here and left both.',
      'Keep what is right, and take out the lines of <<<<<<<, ======= and >>>>>>>.',
    );
  return undefined;
}

/** 8,000,000: programs write numbers as English does. */
function inThousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
