/** What pages may use besides Markdown. src/theme/MDXComponents.ts and the build know the same names. */
import {REPEATS} from '../checklist/record';
import {QUESTION_KINDS} from '../session/quiz';
import {SEGMENT_KINDS} from '../session/session';
import {TABS} from '../tabs';

export interface AttributeForm {
  readonly required?: true;
  readonly oneOf?: readonly string[];
  /** Lower-case words joined by hyphens. */
  readonly kebab?: true;
  /** A whole number of minutes, from 1 to 120. */
  readonly minutes?: true;
  /** Stands without a value. */
  readonly flag?: true;
}

export interface ComponentForm {
  readonly attributes?: Readonly<Record<string, AttributeForm>>;
  /** Stands on lines of its own; the others stand in running text. */
  readonly block?: true;
  /** The component directly around it. */
  readonly parent?: string;
  /** A component somewhere around it. */
  readonly within?: string;
  /** A component that may stand nowhere around it. */
  readonly notWithin?: string;
  /** The only components that may stand directly inside it. */
  readonly holdsOnly?: readonly string[];
  /** Its first node is the text that names it: a paragraph. */
  readonly beginsWithParagraph?: true;
}

export const COMPONENTS: Readonly<Record<string, ComponentForm>> = {
  Action: {block: true, parent: 'Tree', beginsWithParagraph: true, attributes: {id: {required: true, kebab: true}}},
  Bandwidth: {block: true},
  Agenda: {block: true, holdsOnly: ['Segment']},
  Answer: {
    block: true,
    parent: 'Question',
    beginsWithParagraph: true,
    attributes: {id: {required: true, kebab: true}, correct: {flag: true}},
  },
  Checklist: {
    block: true,
    attributes: {
      id: {required: true, kebab: true},
      repeats: {required: true, oneOf: REPEATS},
    },
  },
  // In pages it is written {{name}}: the build makes the component of it.
  EntityValue: {attributes: {name: {required: true}}},
  // The build writes these two round the rows of a list that can be searched.
  Finder: {block: true},
  FinderRow: {block: true},
  Exercise: {block: true, beginsWithParagraph: true, attributes: {id: {required: true, kebab: true}}},
  Explanation: {block: true, parent: 'Question', beginsWithParagraph: true},
  Figure: {block: true, attributes: {name: {required: true, kebab: true}}},
  Glossary: {block: true},
  GuideList: {block: true},
  IfNot: {block: true, within: 'Step'},
  Item: {
    block: true,
    within: 'Checklist',
    beginsWithParagraph: true,
    attributes: {id: {required: true}, when: {kebab: true}},
  },
  Kbd: {},
  // The build writes these two.
  PageBehind: {block: true},
  PageErrata: {block: true},
  RevisionRead: {block: true},
  Limits: {block: true},
  Decision: {
    block: true,
    parent: 'Tree',
    beginsWithParagraph: true,
    attributes: {
      id: {required: true, kebab: true},
      yes: {required: true, kebab: true},
      no: {required: true, kebab: true},
    },
  },
  Revisions: {block: true},
  Shortcuts: {block: true},
  Sources: {
    block: true,
    attributes: {ids: {}, of: {oneOf: ['bandwidth', 'limits', 'messages', 'revisions', 'shortcuts']}},
  },
  Question: {
    block: true,
    parent: 'Quiz',
    beginsWithParagraph: true,
    attributes: {id: {required: true, kebab: true}, kind: {required: true, oneOf: QUESTION_KINDS}},
  },
  Quiz: {block: true, holdsOnly: ['Question'], attributes: {id: {required: true, kebab: true}}},
  Segment: {
    block: true,
    parent: 'Agenda',
    beginsWithParagraph: true,
    attributes: {
      id: {required: true, kebab: true},
      kind: {required: true, oneOf: SEGMENT_KINDS},
      minutes: {required: true, minutes: true},
      guides: {},
      exercise: {kebab: true},
      optional: {flag: true},
    },
  },
  Solution: {block: true, within: 'Exercise'},
  Step: {block: true, parent: 'Steps', beginsWithParagraph: true, attributes: {id: {required: true, kebab: true}}},
  Steps: {block: true, holdsOnly: ['Step']},
  Tab: {block: true, parent: 'Tabs', attributes: {id: {required: true, kebab: true}}},
  Tabs: {
    block: true,
    notWithin: 'Tabs',
    holdsOnly: ['Tab'],
    attributes: {group: {required: true, oneOf: Object.keys(TABS)}},
  },
  Tree: {block: true, holdsOnly: ['Decision', 'Action'], attributes: {id: {required: true, kebab: true}}},
  Ui: {attributes: {en: {}, lang: {oneOf: ['en']}}},
  // Without a product it shows all messages, to be searched.
  VpnMessages: {block: true, attributes: {product: {kebab: true}}},
};

/** Written into the page while it compiles (src/plugins/markdown/dataBlocks.ts), so not a React component. */
export const BUILD_TIME_COMPONENTS = [
  'Bandwidth',
  'Glossary',
  'Limits',
  'Revisions',
  'Shortcuts',
  'Sources',
  'VpnMessages',
] as const;

/** Components of the app that only the build writes into a page. */
export const BUILD_ONLY = ['EntityValue', 'Finder', 'FinderRow'] as const;

/** The four kinds of callout (:::note … :::). */
export const CALLOUTS = ['note', 'tip', 'important', 'warning'] as const;

/** Ids, file names and anchors. */
export const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Ids of checklist items: area.verb-object. */
export const ITEM_ID = /^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/;
