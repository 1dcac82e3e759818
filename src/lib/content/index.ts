/**
 * What must hold between pages, languages, revisions and data. Every problem names
 * its place and what to do. Reading files is the caller's business.
 */
import type {Day} from '../dates';
import {sortDiagnostics, type Diagnostic} from '../diagnostics';
import {findBlockDiagnostics} from './blocks';
import {findCharacterDiagnostics} from './characters';
import {findDatedDiagnostics, findDatedWarnings} from './datedSessions';
import {findItemChangeDiagnostics} from './itemChanges';
import {findLinkDiagnostics} from './links';
import {findMessageDiagnostics} from './messages';
import {findNameDiagnostics} from './names';
import {findPairDiagnostics} from './pairs';
import {findReferenceDiagnostics} from './references';
import {MESSAGES_FILE, VERSIONS_FILE, readSite, type ContentInput, type Site, type SourceFile} from './site';
import {findSessionDiagnostics} from './sessions';
import {findStepChangeDiagnostics} from './stepChanges';
import {findSpellingDiagnostics, type Knows} from './spelling';
import {findStructureDiagnostics} from './structure';
import {findTreePageDiagnostics} from './trees';
import {findTranslationDiagnostics, pathsOf, textsOf} from './translations';
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
  ({pages}) => pages.flatMap(findTreePageDiagnostics),
  findLinkDiagnostics,
  findReferenceDiagnostics,
  findSessionDiagnostics,
  findDatedDiagnostics,
  findItemChangeDiagnostics,
  findStepChangeDiagnostics,
  findCharacterDiagnostics,
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
 * @param today decides which dated sessions are still to come: all without it. Faults never depend on it
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
      ...translations.diagnostics,
      ...(knows ? findSpellingDiagnostics(writings, knows) : []),
    ]),
    warnings: sortDiagnostics([...translations.warnings, ...findDatedWarnings(site, today)]),
  };
}

/** What stops the build, in reading order. */
export function checkContent(input: ContentInput, knows?: Knows): readonly Diagnostic[] {
  return reviewContent(input, knows).diagnostics;
}
