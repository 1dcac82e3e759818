import {watch} from 'node:fs';
import path from 'node:path';
import readContent, {type Content} from '../../src/content/readContent';
import {readData, type SiteData} from '../../src/content/readData';
import {PAGE_FOLDERS, reviewContent} from '../../src/lib/content';
import {formatDiagnostic, type Diagnostic} from '../../src/lib/diagnostics';
import {readContent as readSources} from '../check/readContent';
import {todayIn} from '../check/today';

/** What writers write, as it stands on the disk now. */
export interface WatchedContent {
  /** Counts the changes: what was made of an older content is made anew. */
  readonly version: () => number;
  /** @throws Error with file, line and fix where a page or data are not as they should be */
  readonly read: () => {readonly content: Content; readonly data: SiteData};
  readonly diagnostics: () => readonly Diagnostic[];
  /** @returns what ends it */
  readonly onDiagnostics: (listener: () => void) => () => void;
}

/** Editors write a file in several steps, and the page is shown before it is judged: both want the processor. */
const QUIET_MS = 3000;

/**
 * Watches pages and data, checks them after each change, and prints what is wrong.
 *
 * @param root folder of the project
 */
export function watchContent(root: string): WatchedContent {
  let version = 1;
  let diagnostics: readonly Diagnostic[] = [];
  let timer: NodeJS.Timeout | undefined;
  const listeners = new Set<() => void>();

  const check = (): void => {
    const before = diagnostics;
    diagnostics = reviewContent(readSources(root), undefined, todayIn(root)).diagnostics;
    if (diagnostics.length > 0 && !isSame(diagnostics, before))
      console.log(diagnostics.map((diagnostic) => `check: ${formatDiagnostic(diagnostic)}`).join('\n'));
    if (diagnostics.length === 0 && before.length > 0) console.log('check: 0 problems');
    for (const listener of listeners) listener();
  };
  const onChange = (): void => {
    version += 1;
    clearTimeout(timer);
    timer = setTimeout(check, QUIET_MS);
  };
  for (const folder of [...PAGE_FOLDERS, 'data']) watch(path.join(root, folder), {recursive: true}, onChange);
  timer = setTimeout(check);

  return {
    version: () => version,
    read() {
      const data = readData(root);
      return {content: readContent(root, data), data};
    },
    diagnostics: () => diagnostics,
    onDiagnostics(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const isSame = (one: readonly Diagnostic[], other: readonly Diagnostic[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
