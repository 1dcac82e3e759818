/** Events of our own, on the document. Who sends one and who hears it are different rooms. */
export const EVENTS = {
  /** The app has taken over the page. Sent by src/theme, heard by src/wake. */
  awake: 'app:awake',
  /** The dialog of the search has opened. Sent by src/wake, heard by src/searchDialog. */
  searchOpened: 'search:opened',
} as const;
