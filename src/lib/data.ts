/** The files of data/, one schema each. */
import {approvalsSchema, type Approval} from './approvalsSchema';
import type {ZodType} from 'zod';
import {changesSchema, type DeclaredChanges} from './changes/changesSchema';
import {itemsSchema, type ItemHistories} from './checklist/itemsSchema';
import {entitySchema} from './entitySchema';
import {errataSchema, type Erratum} from './errata';
import {languageSchema, type AvoidedWords} from './language';
import {
  bandwidthSchema,
  glossarySchema,
  limitsSchema,
  shortcutsSchema,
  type Bandwidth,
  type Limit,
  type Shortcut,
  type Term,
} from './reference';
import type {RevisionEntry} from './revisions';
import {retiredSchema, type RetiredRevision} from './retiredSchema';
import {revisionsSchema} from './revisionsSchema';
import {otherSubjectsSchema, type OtherSubjects} from './search/otherSubjects';
import {phrasingsSchema, type Phrasings} from './search/phrasings';
import {searchWordsSchema, type Concept} from './search/searchWords';
import type {DatedSession} from './session/dated';
import {datedSchema} from './session/datedSchema';
import {sourcesSchema, type Sources} from './sources';
import {translationsSchema, type InSync} from './translations/translationsSchema';
import {vpnMessagesSchema, type VpnMessage} from './vpnMessages';

/** File → what it holds. */
export interface Data {
  readonly 'data/revisions.yml': readonly RevisionEntry[];
  readonly 'data/approvals.yml': readonly Approval[];
  readonly 'data/errata.yml': readonly Erratum[];
  readonly 'data/retired.yml': readonly RetiredRevision[];
  readonly 'data/entity.yml': Record<string, unknown>;
  readonly 'data/items.yml': ItemHistories;
  readonly 'data/changes.yml': DeclaredChanges;
  readonly 'data/sources.yml': Sources;
  readonly 'data/vpn-messages.yml': readonly VpnMessage[];
  readonly 'data/translations.yml': InSync;
  readonly 'data/language.yml': readonly AvoidedWords[];
  readonly 'data/glossary.yml': readonly Term[];
  readonly 'data/limits.yml': readonly Limit[];
  readonly 'data/shortcuts.yml': readonly Shortcut[];
  readonly 'data/bandwidth.yml': readonly Bandwidth[];
  readonly 'data/other-subjects.yml': OtherSubjects;
  readonly 'data/phrasings.ar.yml': Phrasings;
  readonly 'data/phrasings.en.yml': Phrasings;
  readonly 'data/search-words.yml': readonly Concept[];
  readonly 'data/sessions.yml': readonly DatedSession[];
}

export type DataFile = keyof Data;

/** File → the form it must have. A file that is not named here is refused by the content checker. */
export const DATA_SCHEMAS: {readonly [File in DataFile]: ZodType<Data[File]>} = {
  'data/revisions.yml': revisionsSchema,
  'data/approvals.yml': approvalsSchema,
  'data/errata.yml': errataSchema,
  'data/retired.yml': retiredSchema,
  'data/entity.yml': entitySchema,
  'data/items.yml': itemsSchema,
  'data/changes.yml': changesSchema,
  'data/sources.yml': sourcesSchema,
  'data/vpn-messages.yml': vpnMessagesSchema,
  'data/translations.yml': translationsSchema,
  'data/language.yml': languageSchema,
  'data/glossary.yml': glossarySchema,
  'data/limits.yml': limitsSchema,
  'data/shortcuts.yml': shortcutsSchema,
  'data/bandwidth.yml': bandwidthSchema,
  'data/other-subjects.yml': otherSubjectsSchema,
  'data/phrasings.ar.yml': phrasingsSchema,
  'data/phrasings.en.yml': phrasingsSchema,
  'data/search-words.yml': searchWordsSchema,
  'data/sessions.yml': datedSchema,
};
