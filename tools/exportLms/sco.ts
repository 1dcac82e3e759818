/**
 * The one page of a SCORM 1.2 package: the exercises and questions of a session.
 * Runs inside a learning system, in a browser, without network; bundled by pack.ts.
 */
import {isRight, mannerOf, rightOf, scoreOf, shownOrder, type Choice, type Question} from '../../src/lib/session/quiz';
import {readSuspendData, writeSuspendData} from '../../src/lib/session/scorm';
import {findScorm, talkTo, type Talk} from '../../src/lib/session/scormTalk';
import type {Block, Session} from '../../src/lib/session/session';
import type {ProgramWords} from '../../src/content/words/en';

/** How often, and how many times, a learning system is looked for that is slower than this page. */
const LOOK_EVERY = 500;
const MOST_LOOKS = 20;

const {session, words} = JSON.parse(document.querySelector('#data')?.textContent ?? '') as {
  session: Session;
  words: ProgramWords['package'];
};
const questions = new Map<string, {readonly restore: (choice: Choice) => void}>();
const choices: Record<string, Choice> = {};
let talk: Talk | undefined;
let startedAt = Date.now();

const score = element('p', {role: 'status', id: 'score'});

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function blocks(all: readonly Block[]): HTMLElement[] {
  const rendered: HTMLElement[] = [];
  for (const {kind, text} of all) {
    const name = ({paragraph: 'p', item: 'ul', numbered: 'ol'} as const)[kind];
    const last = rendered.at(-1);
    if (kind === 'paragraph') rendered.push(element(name, {}, text));
    else if (last?.localName === name) last.append(element('li', {}, text));
    else rendered.push(element(name, {}, element('li', {}, text)));
  }
  return rendered;
}

/** How far the learner is, and what the learning system makes of it. */
function showResult(outcome?: keyof ProgramWords['package']): void {
  const answered = Object.keys(choices).length;
  const questions = session.quiz.length;
  const values: Record<string, number> = {
    answered,
    questions,
    right: rightOf(session.quiz, choices),
    percent: scoreOf(session.quiz, choices),
  };
  const status =
    answered === 0
      ? ''
      : (answered < questions ? words.answered : words.result).replace(/\{(\w+)\}/g, (_slot, name: string) =>
          String(values[name]),
        );
  score.textContent = [status, outcome ? words[outcome] : ''].filter(Boolean).join(' ');
}

/** Opens the learning system, as far as it is there, and takes over the answers that it kept. */
function connect(): void {
  const scorm = findScorm(window);
  if (!scorm) return;
  talk ??= talkTo(scorm);
  startedAt = Date.now();
  const held = talk.open();
  for (const [id, choice] of Object.entries(held ? readSuspendData(held.suspendData, session.quiz) : {})) {
    if (Object.hasOwn(choices, id)) continue; // answered here before the system came
    choices[id] = choice;
    questions.get(id)?.restore(choice);
  }
  if (!held) showResult('refused');
  else if (!held.isCounted) showResult('not-counted');
  else showResult();
}

function findSystem(looks: number): void {
  connect();
  if (talk) return;
  if (looks < MOST_LOOKS) setTimeout(() => findSystem(looks + 1), LOOK_EVERY);
  else showResult('no-system');
}

function report(): void {
  if (!talk) connect();
  const progress = {
    answered: Object.keys(choices).length,
    questions: session.quiz.length,
    percent: scoreOf(session.quiz, choices),
    suspendData: writeSuspendData(choices),
  };
  showResult(talk?.report(progress) ?? 'no-system');
}

function drawQuestion(question: Question, number: number): HTMLElement {
  const {id, kind, answers} = question;
  const manner = mannerOf(kind);
  const result = element('div', {role: 'status'});
  const root = element('fieldset', {'data-question': id}, element('legend', {}, `${number}. ${question.text}`));

  const show = (choice: Choice): void => {
    const verdict = isRight(question, choice) ? words.right : words.wrong;
    result.replaceChildren(element('p', {}, element('strong', {}, verdict), ` ${question.explanation}`));
  };
  for (const answer of shownOrder(kind, answers)) {
    const control =
      manner === 'order'
        ? element(
            'select',
            {name: answer.id},
            element('option', {value: ''}, words.place),
            ...answers.map((_answer, index) => element('option', {value: String(index + 1)}, String(index + 1))),
          )
        : element('input', {type: manner === 'one' ? 'radio' : 'checkbox', name: id, value: answer.id});
    root.append(element('label', {}, control, element('span', {}, answer.text)));
  }
  // What was said of another choice is no longer true.
  root.addEventListener('change', () => result.replaceChildren());

  const chosen = (): Choice => {
    if (manner !== 'order')
      return [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({value}) => value);
    const places = [...root.querySelectorAll('select')].map(({name, value}) => ({name, place: Number(value)}));
    const isComplete =
      places.every(({place}) => place > 0) && new Set(places.map(({place}) => place)).size === places.length;
    return isComplete ? places.toSorted((a, b) => a.place - b.place).map(({name}) => name) : [];
  };
  const button = element('button', {type: 'button'}, words.check);
  button.addEventListener('click', () => {
    const choice = chosen();
    if (choice.length === 0) return result.replaceChildren(element('p', {}, words.choose));
    choices[id] = choice;
    show(choice);
    return report();
  });
  questions.set(id, {
    restore: (choice) => {
      root.querySelectorAll('input').forEach((input) => (input.checked = choice.includes(input.value)));
      root.querySelectorAll('select').forEach((select) => (select.value = String(choice.indexOf(select.name) + 1)));
      show(choice);
    },
  });
  root.append(button, result);
  return root;
}

document.body.append(
  element(
    'main',
    {},
    element('h1', {}, session.title),
    element('p', {}, session.description),
    element('h2', {}, words.exercises),
    ...session.exercises.map(({title, task, solution}) =>
      element(
        'section',
        {},
        element('h3', {}, title),
        ...blocks(task),
        element('details', {}, element('summary', {}, words.solution), ...blocks(solution)),
      ),
    ),
    element('h2', {}, words.questions),
    ...session.quiz.map((question, index) => drawQuestion(question, index + 1)),
    score,
  ),
);
findSystem(0);
addEventListener('pagehide', () => talk?.leave(Math.round((Date.now() - startedAt) / 1000)));
addEventListener('pageshow', ({persisted}) => {
  if (persisted) connect();
});
