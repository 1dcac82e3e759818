import {placeOf, type Diagnostic} from '../diagnostics';
import {messageRanges} from './writings';
import {MESSAGES_FILE, type Site} from './site';

const ARABIC_PLURAL_FORMS = 6;

/** The Arabic words of the interface: translated at all, and with all plural forms. */
export function findMessageDiagnostics({files}: Site): Diagnostic[] {
  const text = files.find(({file}) => file === MESSAGES_FILE)?.text;
  if (text === undefined) {
    return [
      {
        file: MESSAGES_FILE,
        line: 1,
        column: 1,
        rule: 'data-missing',
        problem: 'This file is missing.',
        fix: 'Write the translations anew: docusaurus write-translations --locale ar.',
      },
    ];
  }
  return messageRanges(text).flatMap(({id, message, words, description}) => {
    const report = (rule: string, problem: string, fix: string) => ({
      file: MESSAGES_FILE,
      ...placeOf(text, message.start),
      rule,
      problem,
      fix,
    });
    const plain = words.replace(/\{[^}]*\}/g, '');
    if (/\p{L}/u.test(plain) && !/\p{Script=Arabic}/u.test(plain)) {
      return [report('message-language', `The message ${id} is not in Arabic.`, 'Translate it.')];
    }
    // Docusaurus says in the description, or by the id, that a message has plural forms.
    const isPlural = words.includes('|') || id.endsWith('.plurals') || /plural/i.test(description);
    const forms = words.split('|').length;
    if (isPlural && forms !== ARABIC_PLURAL_FORMS) {
      return [
        report(
          'plural-forms',
          `The message ${id} has ${forms} plural ${forms === 1 ? 'form' : 'forms'}.`,
          `Write ${ARABIC_PLURAL_FORMS}, separated by |: zero, one, two, few, many, other.`,
        ),
      ];
    }
    return [];
  });
}
