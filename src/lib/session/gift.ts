/** A quiz in Moodle's GIFT format, which many learning systems import. */
import {mannerOf, rightChoice, type Question} from './quiz';
import type {Session} from './session';

/** One file with all questions of a session. Ends with a line break. */
export function writeGift({id, title, revision, quiz}: Pick<Session, 'id' | 'title' | 'revision' | 'quiz'>): string {
  return (
    [`// ${id}, ${revision}`, `$CATEGORY: ${oneLine(title).replaceAll('/', '//')}`, ...quiz.map(writeQuestion)].join(
      '\n\n',
    ) + '\n'
  );
}

function writeQuestion(question: Question): string {
  const lines = [...answersOf(question), `####${escape(question.explanation)}`];
  return `::${escape(question.id)}::[plain]${escape(question.text)} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

function answersOf({kind, answers}: Question): string[] {
  const right = rightChoice({kind, answers});
  switch (mannerOf(kind)) {
    case 'one':
      return answers.map(({text, correct}) => `${correct ? '=' : '~'}${escape(text)}`);
    case 'some':
      // Whoever ticks everything gets nothing.
      return answers.map(
        ({text, correct}) =>
          `~%${correct ? share(right.length) : `-${share(answers.length - right.length)}`}%${escape(text)}`,
      );
    case 'order':
      return answers.map(({text}, index) => `=${escape(text)} -> ${index + 1}`);
  }
}

/** A part of a hundred, in the form that Moodle accepts: 50, 33.33333. */
function share(parts: number): string {
  return String(Math.round(10_000_000 / parts) / 100_000);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function escape(text: string): string {
  return oneLine(text)
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replace(/->/g, '→');
}
