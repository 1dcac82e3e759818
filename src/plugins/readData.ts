import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {DeclaredChanges} from '../lib/changes/changesSchema';
import type {ItemHistories} from '../lib/checklist/itemsSchema';
import {DATA_SCHEMAS, type Data, type DataFile} from '../lib/data';
import type {EntityValues} from '../lib/entity';
import {entityOverlaySchema, overlay, readEntityValues} from '../lib/entitySchema';
import {formatFault} from '../lib/faults';
import type {RetiredRevision} from '../lib/retiredSchema';
import type {Bandwidth, Limit, Shortcut, Term} from '../lib/reference';
import type {Revision} from '../lib/revisions';
import type {Concept} from '../lib/search/searchWords';
import type {DatedSession} from '../lib/session/dated';
import type {Sources} from '../lib/sources';
import type {Levels} from '../lib/translations/translationsSchema';
import type {VpnMessage} from '../lib/vpnMessages';
import {readYaml} from '../lib/yaml';

export interface SiteData {
  readonly revisions: readonly Revision[];
  readonly retired: readonly RetiredRevision[];
  readonly entity: EntityValues;
  readonly sources: Sources;
  readonly vpnMessages: readonly VpnMessage[];
  readonly items: ItemHistories;
  readonly changes: DeclaredChanges;
  readonly glossary: readonly Term[];
  readonly limits: readonly Limit[];
  readonly shortcuts: readonly Shortcut[];
  readonly bandwidth: readonly Bandwidth[];
  readonly translations: Levels;
  readonly searchWords: readonly Concept[];
  readonly sessions: readonly DatedSession[];
}

/** A file outside the project with values of an entity, named by the environment's ENTITY; else nothing. */
export function overlayFile(): string | undefined {
  return process.env.ENTITY ? path.resolve(process.env.ENTITY) : undefined;
}

function withOverlay(base: Record<string, unknown>): Record<string, unknown> {
  const file = overlayFile();
  if (!file) return base;
  const {value, faults} = readYaml(file, readFileSync(file, 'utf8'), entityOverlaySchema);
  if (value === undefined) throw new Error(faults.map(formatFault).join('\n'));
  return overlay(base, value);
}

/**
 * The facts that pages share.
 *
 * @throws Error with file, line and column of every fault
 */
export function readData(siteDir: string): SiteData {
  const read = <File extends DataFile>(file: File): Data[File] => {
    const {value, faults} = readYaml(file, readFileSync(path.join(siteDir, file), 'utf8'), DATA_SCHEMAS[file]);
    if (value === undefined) throw new Error(faults.map(formatFault).join('\n'));
    return value;
  };
  return {
    revisions: read('data/revisions.yml'),
    retired: read('data/retired.yml'),
    entity: readEntityValues(withOverlay(read('data/entity.yml'))),
    sources: read('data/sources.yml'),
    vpnMessages: read('data/vpn-messages.yml'),
    items: read('data/items.yml'),
    changes: read('data/changes.yml'),
    glossary: read('data/glossary.yml'),
    limits: read('data/limits.yml'),
    shortcuts: read('data/shortcuts.yml'),
    bandwidth: read('data/bandwidth.yml'),
    translations: read('data/translations.yml'),
    searchWords: read('data/search-words.yml'),
    sessions: read('data/sessions.yml'),
  };
}
