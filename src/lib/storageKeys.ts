/** One namespace for everything we keep in the reader's browser; both languages share it. */
export const NAMESPACE = 'remote-work';

/** Keys in localStorage. Docusaurus itself appends its namespace to "theme". */
export const KEYS = {
  theme: `theme-${NAMESPACE}`,
  language: `${NAMESPACE}.language`,
  /** Followed by the name of a group of tabs. */
  tab: `${NAMESPACE}.tab.`,
} as const;
