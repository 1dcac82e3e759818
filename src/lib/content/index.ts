/**
 * What must hold between pages, languages, revisions and data. Every fault names
 * its place and what to do. Reading files is the caller's business.
 */
import {sortFaults, type Fault} from '../faults';
import {findBlockFaults} from './blocks';
import {findCharacterFaults} from './characters';
import {findItemChangeFaults} from './itemChanges';
import {findLinkFaults} from './links';
import {findMessageFaults} from './messages';
import {findNameFaults} from './names';
import {findPairFaults} from './pairs';
import {findReferenceFaults} from './references';
import {MESSAGES_FILE, VERSIONS_FILE, readSite, type ContentInput, type Site, type SourceFile} from './site';
import {findSessionFaults} from './sessions';
import {findStepChangeFaults} from './stepChanges';
import {findStructureFaults} from './structure';
import {findVersionFaults} from './versions';
import {findWordingFaults} from './wording';

export {PAGE_FOLDERS, addressOf} from './address';
export {MESSAGES_FILE, VERSIONS_FILE, type ContentInput, type SourceFile};

const RULES: readonly ((site: Site) => readonly Fault[])[] = [
  findVersionFaults,
  findNameFaults,
  findPairFaults,
  ({pages}) => pages.flatMap(findStructureFaults),
  ({pages}) => pages.flatMap(findBlockFaults),
  findLinkFaults,
  findReferenceFaults,
  findSessionFaults,
  findItemChangeFaults,
  findStepChangeFaults,
  findCharacterFaults,
  findWordingFaults,
  findMessageFaults,
];

/** All faults of the content, in reading order. */
export function checkContent(input: ContentInput): Fault[] {
  const {site, faults} = readSite(input);
  return sortFaults([...faults, ...RULES.flatMap((rule) => rule(site))]);
}
