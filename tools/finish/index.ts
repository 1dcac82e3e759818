/**
 * Finishes what Docusaurus built. One program, in order: later steps see the
 * files of earlier ones, and nothing changes after it was hashed. The last step of:
 *
 *   npm run build
 */
import readContent from '../../src/content/readContent';
import {readData} from '../../src/content/readData';
import {recordSetsOf} from '../../src/content/searchRecords';
import {program} from '../commandLine';
import calendarFiles from './calendarFiles';
import checksums from './checksums';
import contentSecurityPolicy from './contentSecurityPolicy';
import writeEntityMark from './entityMark';
import {takeFreshOutput} from './freshOutput';
import inlineStyles from './inlineStyles';
import manifests from './manifests';
import noPlaces from './noPlaces';
import offlineWorker from './offlineWorker';
import permanentAddresses from './permanentAddresses';
import openSearch from './openSearch';
import precompress, {forgetUnused} from './precompress';
import publishContent from './publishContent';
import rootPages from './rootPages';
import searchBox from './searchBox';
import searchFeed from './searchFeed';
import searchIndexes from './searchIndexes';
import sitemaps from './sitemaps';
import unusedDrawing from './unusedDrawing';

export const BUILD = 'build';

async function main(): Promise<void> {
  const began = takeFreshOutput(BUILD);
  const data = readData(process.cwd());
  const site = data.entity['site.url']!.words.en || 'http://localhost:3000';
  const content = readContent(process.cwd(), data);
  const records = recordSetsOf(content, data);
  const steps: readonly [string, () => Promise<string>][] = [
    ['styles within pages', () => inlineStyles(BUILD)],
    ['unused drawing', () => unusedDrawing(BUILD)],
    ['manifests', () => manifests(BUILD)],
    ['content', () => publishContent(BUILD, content, data)],
    ['calendar files', () => calendarFiles(BUILD, data)],
    ['search indexes', () => searchIndexes(BUILD, records, data)],
    ['search feed', () => searchFeed(BUILD, records, site)],
    ['search box', () => searchBox(BUILD)],
    ['opensearch', () => openSearch(BUILD, site)],
    ['sitemaps', () => sitemaps(BUILD, records, site)],
    ['root pages', () => rootPages(BUILD, data)],
    ['permanent addresses', () => permanentAddresses(BUILD, data)],
    ['entity values', () => writeEntityMark(BUILD, data)],
    ['folders of the build', () => noPlaces(BUILD, process.cwd())],
    ['content security policy', () => contentSecurityPolicy(BUILD)],
    ['precompressed files', () => precompress(BUILD)],
    ['offline worker', () => offlineWorker(BUILD, data)],
    ['compressed copies', forgetUnused],
    ['checksums', () => checksums(BUILD, began)],
  ];
  for (const [name, step] of steps) console.log(`finish: ${name}: ${await step()}`);
}

export default program(__filename, {}, main);
