/**
 * Gives the search records of the finished site to a search engine: Algolia, or OpenSearch 2.12 or later and
 * Elasticsearch 8 or 9. Without --send nothing is sent.
 *
 *   npm run search:publish            says what would be sent, sends nothing
 *   npm run search:publish -- --send  sends it
 *   npm run search:publish -- --target opensearch         writes the requests as files, to look at or to send by hand
 *   npm run search:publish -- --target opensearch --send  makes new indexes, then switches to them in one step
 *
 *   --target NAME   algolia (unless said otherwise) or opensearch; the latter also for Elasticsearch
 *   --out FOLDER    where opensearch without --send writes: exports/opensearch, unless said otherwise
 *   --help          prints this
 *
 * Algolia: ALGOLIA_APP_ID, ALGOLIA_API_KEY (a key that may write) and ALGOLIA_INDEX_NAME say where to.
 * OpenSearch and Elasticsearch: OPENSEARCH_URL (https; http for localhost only), and OPENSEARCH_API_KEY or
 * OPENSEARCH_USERNAME with OPENSEARCH_PASSWORD. OPENSEARCH_INDEX is what the names of indexes begin with: guides,
 * unless said otherwise. NODE_EXTRA_CA_CERTS names the file of an authority of your own.
 */
import {algoliaAccess} from '../../src/lib/search/algolia';
import {indexPrefix, openSearchAccess} from '../../src/lib/search/openSearch';
import readContent from '../../src/content/readContent';
import {readData} from '../../src/content/readData';
import {recordSetsOf} from '../../src/content/searchRecords';
import {localAddress} from '../bundle/localAddress';
import {program} from '../commandLine';
import {requireBuild} from '../freshness';
import {refusePreview} from '../refusePreview';
import * as algolia from './algolia';
import * as openSearch from './openSearch';
import {writeFiles} from './openSearchFiles';

interface Given {
  readonly values: {readonly send: boolean; readonly target: string; readonly out?: string};
}

const FOLDER = 'exports/opensearch';

function readSite() {
  requireBuild('.');
  const data = readData(process.cwd());
  refusePreview(data);
  return {
    records: recordSetsOf(readContent(process.cwd(), data), data).flatMap(({records}) => records),
    concepts: data.searchWords,
    address: data.entity['site.url']!.words.en,
    site: data.entity['site.url']!.words.en || 'http://localhost:3000',
    revision: data.revisions.find(({base}) => base === '')!.key,
  };
}

async function toAlgolia(send: boolean): Promise<void> {
  const access = algoliaAccess(process.env);
  if (!access)
    throw new Error('Set ALGOLIA_APP_ID, ALGOLIA_API_KEY (one that may write) and ALGOLIA_INDEX_NAME first.');
  const publication = readSite();
  console.log(algolia.describe(publication, access).join('\n'));
  if (!send) {
    console.log('Nothing was sent. Add `-- --send` to send it.');
    return;
  }
  await algolia.publish(algolia.clientFor(access), publication, access);
  console.log('Sent; readers find the new records.');
}

async function toOpenSearch(send: boolean, folder: string): Promise<void> {
  const prefix = indexPrefix(process.env);
  const access = send ? openSearchAccess(process.env) : undefined;
  const site = readSite();
  const plans = openSearch.planOf(site, prefix);
  const warning = localAddress(site.address);
  if (warning) console.warn(`warning: ${warning.en}`);
  console.log(openSearch.describe(plans).join('\n'));
  if (access) {
    for (const line of await openSearch.publish(access, plans)) console.log(line);
    return;
  }
  for (const name of writeFiles(folder, plans, site.revision)) console.log(`${folder}/${name}`);
  console.log(
    `Nothing was sent. Add \`--send\` to make the indexes, fill them and switch to them; ${folder}/README.txt says how to do it by hand.`,
  );
}

async function main({values: {send, target, out}}: Given): Promise<void> {
  if (target !== 'algolia' && target !== 'opensearch')
    throw new Error(
      `--target ${target} is unknown; there are algolia and opensearch, the latter also for Elasticsearch.`,
    );
  if (out !== undefined && (target === 'algolia' || send))
    throw new Error('--out goes with --target opensearch without --send: only then files are written.');
  if (target === 'algolia') await toAlgolia(send);
  else await toOpenSearch(send, out ?? FOLDER);
}

export default program(
  __filename,
  {
    options: {
      send: {type: 'boolean', default: false},
      target: {type: 'string', default: 'algolia'},
      out: {type: 'string'},
    },
  },
  main,
);
