/**
 * The search over a page opens in the next frame, asleep or awake: its dialog stands on every page. What finds
 * is a script of its own, fetched on the first sign that somebody wants it. Where that does not arrive, the
 * page of the search is asked the same.
 */
import {EVENTS} from '../lib/events';
import {PATIENCE} from '../lib/offline/recovery';
import {on, onIntent} from './on';

const dialogOfPage = (): HTMLDialogElement | null => document.querySelector('dialog[data-search-dialog]');
const LINK = '[data-search]';

let state: 'away' | 'coming' | 'failed' = 'away';

function fetchSearch(): HTMLDialogElement | undefined {
  const dialog = dialogOfPage();
  if (!dialog || state === 'failed') return undefined;
  if (state === 'coming') return dialog;
  state = 'coming';
  const script = document.createElement('script');
  // Nothing finds here: on to the page of the search, with what was typed.
  const check = () => {
    if (dialog.dataset.alive !== undefined) return;
    state = 'failed';
    if (dialog.open) dialog.querySelector('form')!.submit();
  };
  script.src = dialog.dataset.searchDialog!.split(' ')[0]!;
  script.onload = script.onerror = check;
  setTimeout(check, PATIENCE);
  document.head.append(script);
  return dialog;
}

onIntent((target) => target.closest(LINK) && fetchSearch());

on(
  'click',
  (event) => {
    const {target, ctrlKey, metaKey, shiftKey} = event;
    const isAsked = target instanceof Element && target.closest(LINK) && !ctrlKey && !metaKey && !shiftKey;
    const dialog = isAsked && fetchSearch();
    if (!dialog) return;
    event.preventDefault();
    event.stopPropagation();
    dialog.showModal();
    document.dispatchEvent(new Event(EVENTS.searchOpened));
  },
  {capture: true},
);

// An Arabic keyboard has other letters on the keys of K and the slash.
on('keydown', (event) => {
  const {key, code, ctrlKey, metaKey, altKey, target} = event;
  const isWriting =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
  const isShortcut = (ctrlKey || metaKey) && !altKey && (key.toLowerCase() === 'k' || code === 'KeyK');
  const isSlash =
    !isWriting && !ctrlKey && !metaKey && !altKey && (key === '/' || (code === 'Slash' && !event.shiftKey));
  const search = document.querySelector<HTMLElement>(LINK);
  if (!search || !(isShortcut || isSlash) || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  search.click();
});
