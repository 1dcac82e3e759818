/** One namespace for everything we keep in the reader's browser; both languages share it. */
export const NAMESPACE = 'remote-work';

/** Keys in localStorage. Docusaurus itself appends its namespace to "theme". */
export const KEYS = {
  theme: `theme-${NAMESPACE}`,
  language: `${NAMESPACE}.language`,
  /** Followed by the name of a group of tabs. */
  tab: `${NAMESPACE}.tab.`,
  /** Conditions of checklist items that do not hold for the reader, separated by spaces. */
  notForMe: `${NAMESPACE}.not-for-me`,
  /** "on" when the reader does not want progress to be remembered on this computer. */
  forget: `${NAMESPACE}.forget`,
  /** In sessionStorage: the address that was reloaded as its app had not come alive. */
  reloaded: `${NAMESPACE}.reloaded`,
  /** In sessionStorage: "on" when the reader does not want to hear of the new edition now. */
  notNow: `${NAMESPACE}.not-now`,
  /** Ticks that no record has taken over yet (src/lib/checklist/early.ts). */
  ticks: `${NAMESPACE}.ticks`,
  /** In sessionStorage: what stands in the field of the search over a page, from one page to the next. */
  question: `${NAMESPACE}.question`,
  /** Followed by the id of a training session: how far the trainer is. */
  run: `${NAMESPACE}.run.`,
  /** Followed by the id of a session: the random number of this tab's result. */
  result: `${NAMESPACE}.result.`,
  /** In sessionStorage, followed by the id of a session: the code of the dated session whose page was opened in this tab. */
  dated: `${NAMESPACE}.dated.`,
} as const;
