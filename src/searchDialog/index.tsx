/**
 * The search that opens over a page, a script of its own: it does not wait for the app, nor wake it.
 * src/wake opens the dialog, in which the field stands already, and fetches this; src/plugins/searchDialog
 * bundles it with a small library in the place of React, and writes the dialog into every page.
 */
import {Component, type ReactNode} from 'react';
import {createRoot} from 'react-dom/client';
import {announceQuestion} from '@site/src/components/Search/client';
import {dayInBahrain} from '../lib/dates';
import {EVENTS} from '../lib/events';
import {revisionOn} from '../lib/revisions';
import {KEYS} from '../lib/storageKeys';
import {recall, recallForVisit, rememberForVisit} from '../wake/storage';
import Dialog from './Dialog';
import built from '../asleep/framework/built';

const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search-dialog]')!;
const field = dialog.querySelector('input')!;
const place = dialog.querySelector('[data-search-answer]')!;

/** That of the page, as its link to the search says; at a short address what is in force today. */
const reading = (): string =>
  document.querySelector<HTMLElement>('[data-search]')?.dataset.search ||
  revisionOn(built.revisions, dayInBahrain()).key;

const styles = new CSSStyleSheet();
styles.replaceSync(built.styles);
document.adoptedStyleSheets.push(styles);
place.replaceChildren();

/** The search over the page broke: the page of the search may still work, and is asked the same. */
class LeaveWhenBroken extends Component<{readonly children: ReactNode}, {readonly isBroken: boolean}> {
  state = {isBroken: false};

  static getDerivedStateFromError = () => ({isBroken: true});

  componentDidCatch(): void {
    field.form!.submit();
  }

  render(): ReactNode {
    return this.state.isBroken ? null : this.props.children;
  }
}

const root = createRoot(place);
let openings = 0;

function draw(): void {
  openings += 1;
  root.render(
    <LeaveWhenBroken key={openings}>
      <Dialog dialog={dialog} field={field} revision={reading()} />
    </LeaveWhenBroken>,
  );
}

const keepsNothing = (): boolean => recall(KEYS.forget) === 'on';
// What was asked last stands in the field, unless somebody has typed already.
const isTyped = field.value !== '';
if (!keepsNothing()) field.value ||= recallForVisit(KEYS.question) ?? '';

// Who found the wrong page finds the question again, in this tab only.
addEventListener('pagehide', () => {
  rememberForVisit(KEYS.question, keepsNothing() ? null : field.value || null);
});
// Beside it is the dialog itself.
dialog.addEventListener('click', ({target}) => target === dialog && dialog.close());
document.addEventListener(EVENTS.searchOpened, () => {
  // The next letter replaces what was asked last.
  field.select();
  draw();
});

void announceQuestion({language: built.locale, revision: reading()});
if (dialog.open) {
  // Letters that were typed before this arrived are a question of their own, and go on.
  if (!isTyped) field.select();
  draw();
}
dialog.dataset.alive = '';
