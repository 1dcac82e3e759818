/**
 * Writes, for each session and language, a SCORM 1.2 package and a Moodle GIFT file to exports/.
 * Reads the sessions that the build published.
 *
 *   npm run export:lms
 */
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {LOCALES} from '../../src/lib/locale';
import {revisionInForce} from '../../src/lib/revisions';
import {writeGift} from '../../src/lib/session/gift';
import type {Session} from '../../src/lib/session/session';
import {readData} from '../../src/content/readData';
import {program} from '../commandLine';
import {requireBuild} from '../freshness';
import {packageFiles, zip} from './pack';

const BUILD = 'build';
const OUT = 'exports';

function main(): void {
  requireBuild('.');
  mkdirSync(OUT, {recursive: true});
  // What an earlier export left; hand-outs stand in the same folder.
  for (const name of readdirSync(OUT).filter((file) => /\.(?:scorm12\.zip|gift\.txt)$/.test(file)))
    rmSync(path.join(OUT, name));
  const {key} = revisionInForce(readData(process.cwd()).revisions);
  for (const locale of LOCALES) {
    const folder = path.join(BUILD, locale, 'sessions', key);
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()) {
      const session = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Session;
      const name = path.join(OUT, `${session.id}-${locale}-${session.revision}`);
      const packed = zip(packageFiles(session, locale));
      writeFileSync(`${name}.scorm12.zip`, packed);
      writeFileSync(`${name}.gift.txt`, writeGift(session));
      console.log(`${name}: ${session.quiz.length} questions, ${packed.length} bytes`);
    }
  }
}

export default program(__filename, {ofBuild: true}, main);
