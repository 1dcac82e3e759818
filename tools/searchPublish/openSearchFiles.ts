import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {bulkBodies, searchBody, switchUnseen} from '../../src/lib/search/openSearch';
import type {IndexPlan} from './openSearch';

/** Files of an earlier run, which nobody should send by mistake. */
const EARLIER = /-(?:ar|en)-[\da-f]{12}\.(?:index\.json|bulk-\d{2,}\.ndjson)$/;

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const EXAMPLES = {ar: 'نسيت كلمة السر', en: 'forgot my password'} as const;

/**
 * Writes the requests as files, to look at and to send by hand where this computer does not reach the server.
 *
 * @returns the names of the files, in the order in which they are sent
 */
export function writeFiles(folder: string, plans: readonly IndexPlan[], revision: string): string[] {
  mkdirSync(folder, {recursive: true});
  for (const name of readdirSync(folder)) if (EARLIER.test(name)) rmSync(path.join(folder, name));
  const names: string[] = [];
  const write = (name: string, text: string): void => {
    writeFileSync(path.join(folder, name), text);
    names.push(name);
  };
  const commands: string[] = [];
  for (const {index, body, documents} of plans) {
    write(`${index}.index.json`, pretty(body));
    commands.push(curl('PUT', index, 'application/json', `${index}.index.json`));
    bulkBodies(index, documents).forEach((lines, position) => {
      const name = `${index}.bulk-${String(position + 1).padStart(2, '0')}.ndjson`;
      write(name, lines);
      commands.push(curl('POST', '_bulk?filter_path=errors,items.*.error', 'application/x-ndjson', name));
    });
  }
  write('aliases.json', pretty({actions: plans.flatMap(({index, alias}) => switchUnseen(index, alias))}));
  for (const {language} of plans) write(`query.${language}.json`, pretty(searchBody(EXAMPLES[language], revision)));
  write('README.txt', instructions(commands, plans));
  return names;
}

const curl = (method: string, where: string, type: string, file: string): string =>
  `curl -fsS --netrc -X ${method} -H 'Content-Type: ${type}' --data-binary @${file} "$URL/${where}"`;

const instructions = (commands: readonly string[], plans: readonly IndexPlan[]): string => `\
For OpenSearch 2.12 or later and Elasticsearch 8 or 9.
In this folder, with the address of the server. curl takes name and password from the file ~/.netrc, which only you
may read: machine search.example login indexer password …

URL=https://search.example:9200

1. Make the indexes and fill them. Each bulk request must answer {"errors":false}; when one does not, stop here.

${commands.join('\n')}

2. Make what was sent visible, and count it: ${plans.map(({alias, documents}) => `${alias} ${documents.length}`).join(', ')}.

${plans.map(({index}) => `curl -fsS --netrc -X POST "$URL/${index}/_refresh"\ncurl -fsS --netrc "$URL/${index}/_count"`).join('\n')}

3. Let questions reach them, all languages in one step.

${curl('POST', '_aliases', 'application/json', 'aliases.json')}

4. Ask.

${plans.map(({alias, language}) => curl('POST', `${alias}/_search`, 'application/json', `query.${language}.json`)).join('\n')}

5. Earlier indexes stay until you delete them; these are all of them.

curl -fsS --netrc "$URL/_cat/indices/${plans.map(({alias}) => `${alias}-*`).join(',')}?h=index"
`;
