/**
 * The one page of a SCORM 1.2 package: the exercises and questions of a session.
 * Runs inside a learning system, in a browser, without network; bundled by package.ts.
 */
import {isRight, scoreOf, shownOrder, type Choice, type Question} from '../../src/lib/session/quiz';
import {readSuspendData, writeSuspendData} from '../../src/lib/session/scorm';
import type {Block, Session} from '../../src/lib/session/session';
import type {WordName} from './words';

interface Scorm {
  LMSInitialize(none: ''): string | boolean;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string | boolean;
  LMSCommit(none: ''): string | boolean;
  LMSFinish(none: ''): string | boolean;
}

const FARTHEST = 10;

/** The learning system's interface stands in a window around this one, or in the one that opened it. */
function findScorm(): Scorm | undefined {
  const lookUp = (from: Window | null): Scorm | undefined => {
    let here: Window | null = from;
    for (let step = 0; here && step < FARTHEST; step++) {
      try {
        const {API} = here as Window & {API?: Scorm};
        if (API) return API;
      } catch {
        return undefined; // another origin
      }
      if (here.parent === here) return undefined;
      here = here.parent;
    }
    return undefined;
  };
  return lookUp(window) ?? lookUp(window.opener as Window | null);
}

const {session, words} = JSON.parse(document.querySelector('#data')?.textContent ?? '') as {session: Session; words: Record<WordName, string>};
const scorm = findScorm();
scorm?.LMSInitialize('');
const kept = scorm ? readSuspendData(scorm.LMSGetValue('cmi.suspend_data'), session.quiz) : {};
const choices: Record<string, Choice> = {...kept};
const startedAt = Date.now();
let isFinished = false;

const score = element('p', {role: 'status', id: 'score'});

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function blocks(all: readonly Block[]): HTMLElement[] {
  const drawn: HTMLElement[] = [];
  for (const {kind, text} of all) {
    const name = ({paragraph: 'p', item: 'ul', numbered: 'ol'} as const)[kind];
    const last = drawn.at(-1);
    if (kind === 'paragraph') drawn.push(element(name, {}, text));
    else if (last?.localName === name) last.append(element('li', {}, text));
    else drawn.push(element(name, {}, element('li', {}, text)));
  }
  return drawn;
}

function report(): void {
  const percent = scoreOf(session.quiz, choices);
  score.textContent = `${words.score}: ${percent}%. ${scorm ? words.kept : words.notKept}`;
  if (!scorm) return;
  scorm.LMSSetValue('cmi.suspend_data', writeSuspendData(choices));
  scorm.LMSSetValue('cmi.core.score.min', '0');
  scorm.LMSSetValue('cmi.core.score.max', '100');
  scorm.LMSSetValue('cmi.core.score.raw', String(percent));
  const isComplete = session.quiz.every(({id}) => Object.hasOwn(choices, id));
  scorm.LMSSetValue('cmi.core.lesson_status', isComplete ? 'completed' : 'incomplete');
  scorm.LMSCommit('');
}

function finish(): void {
  if (!scorm || isFinished) return;
  isFinished = true;
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  scorm.LMSSetValue('cmi.core.session_time', `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`);
  scorm.LMSSetValue('cmi.core.exit', 'suspend');
  scorm.LMSFinish('');
}

function drawQuestion(question: Question, number: number): HTMLElement {
  const {id, kind, answers} = question;
  const result = element('div', {role: 'status'});
  const root = element('fieldset', {'data-question': id}, element('legend', {}, `${number}. ${question.text}`));

  const show = (choice: Choice): void => {
    const verdict = isRight(question, choice) ? words.right : words.wrong;
    result.replaceChildren(element('p', {}, element('strong', {}, verdict), ` ${question.explanation}`));
  };
  for (const answer of shownOrder(kind, answers)) {
    const control =
      kind === 'order'
        ? element('select', {name: answer.id}, element('option', {value: ''}, words.place), ...answers.map((_answer, index) => element('option', {value: String(index + 1)}, String(index + 1))))
        : element('input', {type: kind === 'single' ? 'radio' : 'checkbox', name: id, value: answer.id});
    const before = kept[id] ?? [];
    if (control instanceof HTMLInputElement) control.checked = before.includes(answer.id);
    else if (before.length > 0) control.value = String(before.indexOf(answer.id) + 1);
    root.append(element('label', {}, control, element('span', {}, answer.text)));
  }

  const chosen = (): Choice => {
    if (kind !== 'order') return [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({value}) => value);
    const places = [...root.querySelectorAll('select')].map(({name, value}) => ({name, place: Number(value)}));
    const isComplete = places.every(({place}) => place > 0) && new Set(places.map(({place}) => place)).size === places.length;
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
  if (kept[id]) show(kept[id]);
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
      element('section', {}, element('h3', {}, title), ...blocks(task), element('details', {}, element('summary', {}, words.solution), ...blocks(solution))),
    ),
    element('h2', {}, words.questions),
    ...session.quiz.map((question, index) => drawQuestion(question, index + 1)),
    score,
  ),
);
report();
addEventListener('pagehide', finish);
