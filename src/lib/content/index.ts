/**
 * What must hold between pages, languages, revisions and data. Every problem names
 * its place and what to do. Reading files is the caller's business.
 */
import type {Day} from '../dates';
import {sortDiagnostics, type Diagnostic} from '../diagnostics';
import {findBlockDiagnostics} from './blocks';
import {findCharacterDiagnostics} from './characters';
import {findContactDiagnostics} from './contacts';
import {findDatedDiagnostics, findDatedWarnings} from './datedSessions';
import {findEmptyParts} from './empties';
import {findFutureDates} from './futureDates';
import {findItemChangeDiagnostics} from './itemChanges';
import {findKeywordDiagnostics} from './keywords';
import {findLeftovers} from './leftovers';
import {findLinkDiagnostics} from './links';
import {findMessageDiagnostics} from './messages';
import {findNameDiagnostics} from './names';
import {findPairDiagnostics} from './pairs';
import {findReferenceDiagnostics} from './references';
import {MESSAGES_FILE, VERSIONS_FILE, readSite, type ContentInput, type Site, type SourceFile} from './site';
import {findSessionDiagnostics} from './sessions';
import {findPassageChangeDiagnostics} from './passageChanges';
import {findStepDiagnostics} from './steps';
import {findSpellingDiagnostics, type Knows} from './spelling';
import {findStructureDiagnostics} from './structure';
import {findTreePageDiagnostics} from './trees';
import {findTranslationDiagnostics, pathsOf, textsOf} from './translations';
import {findUnfinished} from './unfinished';
import {findVersionDiagnostics} from './versions';
import {findWordingDiagnostics} from './wording';
import {writingsOf} from './writings';

export {PAGE_FOLDERS, addressOf} from './address';
export type {Knows};
export {pathsOf, textsOf};
export {MESSAGES_FILE, VERSIONS_FILE, type ContentInput, type SourceFile};

const RULES: readonly ((site: Site) => readonly Diagnostic[])[] = [
  findVersionDiagnostics,
  findNameDiagnostics,
  findPairDiagnostics,
  ({pages}) => pages.flatMap(findStructureDiagnostics),
  ({pages}) => pages.flatMap(findBlockDiagnostics),
  ({pages}) => pages.flatMap(findStepDiagnostics),
  ({pages}) => pages.flatMap(findEmptyParts),
  ({pages}) => pages.flatMap(findKeywordDiagnostics),
  ({pages}) => pages.flatMap(findLeftovers),
  ({pages}) => pages.flatMap(findTreePageDiagnostics),
  findLinkDiagnostics,
  findReferenceDiagnostics,
  findSessionDiagnostics,
  findDatedDiagnostics,
  findItemChangeDiagnostics,
  findPassageChangeDiagnostics,
  findCharacterDiagnostics,
  findContactDiagnostics,
  findUnfinished,
  findMessageDiagnostics,
];

export interface Review {
  /** What stops the build. */
  readonly diagnostics: readonly Diagnostic[];
  /** What somebody should see to, while the site can be published as it is. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * All problems and warnings of the content, each in reading order.
 *
 * @param knows dictionaries; without them nothing is spelt
 * @param today in Bahrain. Without it no day is in the future, and all dated sessions are still to come. What
 *   passed on one day passes on every later one
 */
export function reviewContent(input: ContentInput, knows?: Knows, today?: Day): Review {
  const {site, diagnostics} = readSite(input);
  const translations = findTranslationDiagnostics(site);
  const writings = writingsOf(site);
  return {
    diagnostics: sortDiagnostics([
      ...diagnostics,
      ...RULES.flatMap((rule) => rule(site)),
      ...findWordingDiagnostics(site, writings),
      ...(today === undefined ? [] : findFutureDates(site, today)),
      ...translations.diagnostics,
      ...(knows ? findSpellingDiagnostics(writings, knows) : []),
    ]),
    warnings: sortDiagnostics([...translations.warnings, ...findDatedWarnings(site, today)]),
  };
}
