/** What the page itself has to say. Its words stand in every page, hidden; see src/components/Notices. */
export type Notice = 'edition' | 'stalled' | 'waiting';

function set(name: Notice, hidden: boolean): void {
  const notice = document.querySelector<HTMLElement>(`[data-notice="${name}"]`);
  if (notice) notice.hidden = hidden;
}

export const show = (name: Notice): void => set(name, false);
export const hide = (name: Notice): void => set(name, true);
