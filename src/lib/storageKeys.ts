/** One namespace for everything we keep in the reader's browser; both languages share it. */
export const NAMESPACE = 'remote-work';

/** Keys in localStorage. Docusaurus itself appends its namespace to "theme". Written out in an enumeration: a script has those that it names, and no table. */
export enum KEYS {
  theme = 'theme-remote-work',
  language = 'remote-work.language',
  /** Followed by the name of a group of tabs. */
  tab = 'remote-work.tab.',
  /** Conditions of checklist items that do not hold for the reader, separated by spaces. */
  notForMe = 'remote-work.not-for-me',
  /** "on" when the reader does not want progress to be remembered on this computer. */
  forget = 'remote-work.forget',
  /** In sessionStorage: the address that was reloaded as its app had not come alive. */
  reloaded = 'remote-work.reloaded',
  /** In sessionStorage: "on" when the reader does not want to hear of the new edition now. */
  notNow = 'remote-work.not-now',
  /** Ticks that no record has taken over yet (src/lib/checklist/early.ts). */
  ticks = 'remote-work.ticks',
  /** In sessionStorage: what stands in the field of the search over a page, from one page to the next. */
  question = 'remote-work.question',
  /** Followed by the id of a training session: how far the trainer is. */
  run = 'remote-work.run.',
  /** Followed by the id of a session: the random number of this tab's result. */
  result = 'remote-work.result.',
  /** In sessionStorage, followed by the id of a session: the code of the dated session whose page was opened in this tab. */
  dated = 'remote-work.dated.',
}
