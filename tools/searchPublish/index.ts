/**
 * Sends the search records, settings and synonyms of the finished site to Algolia.
 *
 *   npm run search:publish            says what would be sent, sends nothing
 *   npm run search:publish -- --send  sends it
 *
 * ALGOLIA_APP_ID, ALGOLIA_API_KEY (a key that may write) and ALGOLIA_INDEX_NAME say where to.
 */
import {algoliaAccess} from '../../src/lib/search/algolia';
import readContent from '../../src/content/readContent';
import {readData} from '../../src/content/readData';
import {recordSetsOf} from '../../src/content/searchRecords';
import {program} from '../commandLine';
import {requireBuild} from '../freshness';
import {refusePreview} from '../refusePreview';
import {clientFor, describe, publish} from './publish';

async function main({values}: {readonly values: {readonly send: boolean}}): Promise<void> {
  const access = algoliaAccess(process.env);
  if (!access)
    throw new Error('Set ALGOLIA_APP_ID, ALGOLIA_API_KEY (one that may write) and ALGOLIA_INDEX_NAME first.');
  requireBuild('.');
  const data = readData(process.cwd());
  refusePreview(data);
  const publication = {
    records: recordSetsOf(readContent(process.cwd(), data), data).flatMap(({records}) => records),
    concepts: data.searchWords,
  };
  console.log(describe(publication, access).join('\n'));
  if (!values.send) {
    console.log('Nothing was sent. Add `-- --send` to send it.');
    return;
  }
  await publish(clientFor(access), publication, access);
  console.log('Sent; readers find the new records.');
}

export default program(__filename, {options: {send: {type: 'boolean', default: false}}}, main);
