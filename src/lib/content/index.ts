/**
 * What must hold between pages, languages, revisions and data. Every fault names
 * its place and what to do. Reading files is the caller's business.
 */
import type {Day} from '../dates';
import {sortFaults, type Fault} from '../faults';
import {findBlockFaults} from './blocks';
import {findCharacterFaults} from './characters';
import {findDatedFaults, findDatedWarnings} from './datedSessions';
import {findItemChangeFaults} from './itemChanges';
import {findLinkFaults} from './links';
import {findMessageFaults} from './messages';
import {findNameFaults} from './names';
import {findPairFaults} from './pairs';
import {findReferenceFaults} from './references';
import {MESSAGES_FILE, VERSIONS_FILE, readSite, type ContentInput, type Site, type SourceFile} from './site';
import {findSessionFaults} from './sessions';
import {findStepChangeFaults} from './stepChanges';
import {findSpellingFaults, type Knows} from './spelling';
import {findStructureFaults} from './structure';
import {findTreePageFaults} from './trees';
import {findTranslationFaults, textsOf} from './translations';
import {findVersionFaults} from './versions';
import {findWordingFaults} from './wording';
import {writingsOf} from './writings';

export {PAGE_FOLDERS, addressOf} from './address';
export type {Knows};
export {textsOf};
export {MESSAGES_FILE, VERSIONS_FILE, type ContentInput, type SourceFile};

const RULES: readonly ((site: Site) => readonly Fault[])[] = [
  findVersionFaults,
  findNameFaults,
  findPairFaults,
  ({pages}) => pages.flatMap(findStructureFaults),
  ({pages}) => pages.flatMap(findBlockFaults),
  ({pages}) => pages.flatMap(findTreePageFaults),
  findLinkFaults,
  findReferenceFaults,
  findSessionFaults,
  findDatedFaults,
  findItemChangeFaults,
  findStepChangeFaults,
  findCharacterFaults,
  findMessageFaults,
];

export interface Review {
  /** What stops the build. */
  readonly faults: readonly Fault[];
  /** What somebody should see to, while the site can be published as it is. */
  readonly warnings: readonly Fault[];
}

/**
 * All faults and warnings of the content, each in reading order.
 *
 * @param knows dictionaries; without them nothing is spelt
 * @param today decides which dated sessions are still to come: all without it. Faults never depend on it
 */
export function reviewContent(input: ContentInput, knows?: Knows, today?: Day): Review {
  const {site, faults} = readSite(input);
  const translations = findTranslationFaults(site);
  const writings = writingsOf(site);
  return {
    faults: sortFaults([
      ...faults,
      ...RULES.flatMap((rule) => rule(site)),
      ...findWordingFaults(site, writings),
      ...translations.faults,
      ...(knows ? findSpellingFaults(writings, knows) : []),
    ]),
    warnings: sortFaults([...translations.warnings, ...findDatedWarnings(site, today)]),
  };
}

/** What stops the build, in reading order. */
export function checkContent(input: ContentInput, knows?: Knows): readonly Fault[] {
  return reviewContent(input, knows).faults;
}
