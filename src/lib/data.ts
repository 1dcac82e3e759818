/** The files of data/, one schema each. */
import type {ZodType} from 'zod';
import {itemsSchema, type ItemHistories} from './checklist/itemsSchema';
import {entitySchema} from './entitySchema';
import {languageSchema, type AvoidedWords} from './language';
import type {Revision} from './revisions';
import {revisionsSchema} from './revisionsSchema';
import {searchWordsSchema, type Concept} from './search/searchWords';
import {sourcesSchema, type Sources} from './sources';
import {vpnMessagesSchema, type VpnMessage} from './vpnMessages';

/** File → what it holds. */
export interface Data {
  readonly 'data/revisions.yml': readonly Revision[];
  readonly 'data/entity.yml': Record<string, unknown>;
  readonly 'data/items.yml': ItemHistories;
  readonly 'data/sources.yml': Sources;
  readonly 'data/vpn-messages.yml': readonly VpnMessage[];
  readonly 'data/language.yml': readonly AvoidedWords[];
  readonly 'data/search-words.yml': readonly Concept[];
}

export type DataFile = keyof Data;

/** File → the form it must have. A file that is not named here is refused by the content checker. */
export const DATA_SCHEMAS: {readonly [File in DataFile]: ZodType<Data[File]>} = {
  'data/revisions.yml': revisionsSchema,
  'data/entity.yml': entitySchema,
  'data/items.yml': itemsSchema,
  'data/sources.yml': sourcesSchema,
  'data/vpn-messages.yml': vpnMessagesSchema,
  'data/language.yml': languageSchema,
  'data/search-words.yml': searchWordsSchema,
};
