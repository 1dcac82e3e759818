/**
 * A page in which the scripts of this room run anew for each test: the one document of a test file is emptied, and what
 * an earlier script listened to is taken away. Nothing is fetched, and no address is left: that is counted.
 */
import {vi} from 'vitest';

const taken: (() => void)[] = [];

/** Keeps what is listened to, so that it can be taken away. */
function remember(target: EventTarget): void {
  const add = target.addEventListener.bind(target);
  vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
    add(type, listener, options);
    taken.push(() => target.removeEventListener(type, listener, options));
  });
}

export interface FakeMedia extends EventTarget {
  matches: boolean;
}

/** What the page did to its own address. */
export const went: string[] = [];
/** The wish of the system for dark colours. */
export let dark: FakeMedia;

interface Before {
  readonly address?: string;
  readonly isDark?: boolean;
  readonly direction?: 'ltr' | 'rtl';
}

/** Opens a page: before its scripts. */
export function openPage(body: string, {address = '/en/', isDark = false, direction = 'ltr'}: Before = {}): void {
  vi.resetModules();
  (window as unknown as {happyDOM: {setURL(url: string): void}}).happyDOM.setURL(`https://guides.example${address}`);
  for (const {name} of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren(document.createRange().createContextualFragment(body));
  document.dir = direction;
  went.length = 0;
  for (const way of ['assign', 'replace'] as const)
    vi.spyOn(location, way).mockImplementation((to) => void went.push(`${way} ${String(to)}`));
  vi.spyOn(location, 'reload').mockImplementation(() => void went.push('reload'));
  dark = Object.assign(new EventTarget(), {matches: isDark});
  vi.stubGlobal('matchMedia', () => dark);
  remember(document);
  remember(window);
  vi.stubGlobal(
    'MutationObserver',
    class extends MutationObserver {
      constructor(callback: MutationCallback) {
        super(callback);
        taken.push(() => this.disconnect());
      }
    },
  );
}

/** All of it is parsed. */
export const parsed = (): boolean => document.dispatchEvent(new Event('DOMContentLoaded'));

export function closePage(): void {
  for (const take of taken.splice(0)) take();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
}

export const part = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

export const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...more}));

/** @returns whether the browser goes on with it */
export const click = (target: EventTarget, more: MouseEventInit = {}): boolean =>
  target.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ...more}));
