/**
 * Finishes what Docusaurus built. One program, in order: later steps see the
 * files of earlier ones, and nothing changes after it was hashed.
 */
import {readData} from '../../src/plugins/readData';
import checksums from './checksums';
import contentSecurityPolicy from './contentSecurityPolicy';
import fontPreloads from './fontPreloads';
import manifests from './manifests';
import permanentAddresses from './permanentAddresses';
import precompress from './precompress';
import publishChecklists from './publishChecklists';
import publishSessions from './publishSessions';
import rootPages from './rootPages';
import searchRecords from './searchRecords';

export const BUILD = 'build';

async function main(): Promise<void> {
  const data = readData(process.cwd());
  const steps: readonly [string, () => Promise<string>][] = [
    ['fonts', () => fontPreloads(BUILD)],
    ['manifests', () => manifests(BUILD)],
    ['checklists', () => publishChecklists(BUILD, data)],
    ['sessions', () => publishSessions(BUILD, data)],
    ['search records', () => searchRecords(BUILD, data)],
    ['root pages', () => rootPages(BUILD, data)],
    ['permanent addresses', () => permanentAddresses(BUILD, data)],
    ['content security policy', () => contentSecurityPolicy(BUILD)],
    ['precompressed files', () => precompress(BUILD)],
    ['checksums', () => checksums(BUILD)],
  ];
  for (const [name, step] of steps) console.log(`finish: ${name}: ${await step()}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
