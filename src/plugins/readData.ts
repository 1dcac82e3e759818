import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {ZodType} from 'zod';
import type {EntityValues} from '../lib/entity';
import {entitySchema, readEntityValues} from '../lib/entitySchema';
import {formatFault} from '../lib/faults';
import type {Revision} from '../lib/revisions';
import {revisionsSchema} from '../lib/revisionsSchema';
import {sourcesSchema, type Sources} from '../lib/sources';
import {vpnMessagesSchema, type VpnMessage} from '../lib/vpnMessages';
import {readYaml} from '../lib/yaml';

export interface SiteData {
  readonly revisions: readonly Revision[];
  readonly entity: EntityValues;
  readonly sources: Sources;
  readonly vpnMessages: readonly VpnMessage[];
}

/** File of data/ → the form it must have. */
export const DATA_SCHEMAS = {
  'data/revisions.yml': revisionsSchema,
  'data/entity.yml': entitySchema,
  'data/sources.yml': sourcesSchema,
  'data/vpn-messages.yml': vpnMessagesSchema,
} as const;

/**
 * The facts that pages share.
 *
 * @throws Error with file, line and column of every fault
 */
export function readData(siteDir: string): SiteData {
  const read = <T>(file: keyof typeof DATA_SCHEMAS, schema: ZodType<T>): T => {
    const {value, faults} = readYaml(file, readFileSync(path.join(siteDir, file), 'utf8'), schema);
    if (value === undefined) throw new Error(faults.map(formatFault).join('\n'));
    return value;
  };
  return {
    revisions: read('data/revisions.yml', revisionsSchema),
    entity: readEntityValues(read('data/entity.yml', entitySchema)),
    sources: read('data/sources.yml', sourcesSchema),
    vpnMessages: read('data/vpn-messages.yml', vpnMessagesSchema),
  };
}
