/** What the page itself has to say. Its words stand in every page, hidden; see src/components/Notices. */
export type Notice = 'edition' | 'stalled' | 'waiting';

const find = (name: Notice): HTMLElement | null => document.querySelector(`[data-notice="${name}"]`);

export function show(name: Notice): void {
  const notice = find(name);
  if (notice) notice.hidden = false;
}

export function hide(name: Notice): void {
  const notice = find(name);
  if (notice) notice.hidden = true;
}
