/** What a SCORM 1.2 package of a session says to the learning system, and keeps there. */
import type {Choice, Key} from './quiz';
import type {Session} from './session';

/** SCORM 1.2 gives a course no more room than this. */
export const MOST_SUSPEND_DATA = 4096;

/** From this score on the session counts as passed. */
export const MASTERY_SCORE = 70;

type Questions = readonly (Key & {readonly id: string})[];

/**
 * Answers as short text for `cmi.suspend_data`: `1|link=all|signs=hurry.threat`.
 *
 * @throws Error when the answers of a quiz cannot fit: its ids are too long
 */
export function writeSuspendData(choices: Readonly<Record<string, Choice>>): string {
  const text = ['1', ...Object.entries(choices).map(([question, choice]) => `${question}=${choice.join('.')}`)].join(
    '|',
  );
  if (text.length > MOST_SUSPEND_DATA)
    throw new Error(`The answers take ${text.length} characters of ${MOST_SUSPEND_DATA}.`);
  return text;
}

/** Reads what was kept; answers to questions that are no longer asked are left out. */
export function readSuspendData(text: string, questions: Questions): Readonly<Record<string, Choice>> {
  const [version, ...entries] = text.slice(0, MOST_SUSPEND_DATA).split('|');
  if (version !== '1') return {};
  return Object.fromEntries(
    entries.flatMap((entry): [string, Choice][] => {
      const [id, answers = ''] = entry.split('=');
      const question = questions.find((candidate) => candidate.id === id);
      const choice = answers.split('.').filter((answer) => question?.answers.some((known) => known.id === answer));
      return question && choice.length > 0 ? [[question.id, choice]] : [];
    }),
  );
}

/** The `imsmanifest.xml` of a package with these files, `index.html` among them. */
export function writeManifest(
  {id, title, revision}: Pick<Session, 'id' | 'title' | 'revision'>,
  locale: string,
  files: readonly string[],
): string {
  const name = `${id}-${locale}-${revision}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${name}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escapeXml(title)}</title>
      <item identifier="item" identifierref="sco">
        <title>${escapeXml(title)}</title>
        <adlcp:masteryscore>${MASTERY_SCORE}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files.map((file) => `      <file href="${escapeXml(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/** Text as XML and HTML take it, in elements and in attributes with quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
