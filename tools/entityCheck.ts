/**
 * Says which values of the entity are still empty, and which look wrong.
 *
 *   npm run entity:check                    data/entity.yml
 *   ENTITY=values.yml npm run entity:check  with an overlay outside the project
 *
 * Ends with 1 when a value has a wrong form or looks wrong; empty ones are allowed.
 */
import {emptyValues, suspectValues} from '../src/lib/entityAdvice';
import {overlayFile, readData} from '../src/content/readData';
import {program} from './commandLine';

function main(): void {
  const {entity} = readData(process.cwd());
  const empty = emptyValues(entity);
  const suspect = suspectValues(entity);
  console.log(
    `Values of ${overlayFile() ?? 'data/entity.yml'}: ${Object.keys(entity).length - empty.length} set, ${empty.length} empty.`,
  );
  // Of this one readers see nothing, and everything else leads astray without it.
  if (empty.includes('site.url'))
    console.log(
      '  empty  site.url: set it first; without it sitemaps, QR codes and links between the languages lead to http://localhost:3000',
    );
  for (const name of empty.filter((one) => one !== 'site.url'))
    console.log(`  empty  ${name}: readers see «قيمة تحددها الجهة» / “set by your entity”`);
  for (const {name, problem} of suspect) console.log(`  wrong? ${name}: ${problem}`);
  process.exitCode = suspect.length > 0 ? 1 : 0;
}

export default program(__filename, {}, main);
