import {readFileSync} from 'node:fs';
import path from 'node:path';
import {buildSync} from 'esbuild';
import {zipSync} from 'fflate';
import type {Locale} from '../../src/lib/locale';
import {escapeXml, writeManifest} from '../../src/lib/session/scorm';
import type {Session} from '../../src/lib/session/session';
import {WORDS} from '../../src/content/words';
import {directionOf} from '../../src/lib/localeFacts';

const here = path.join(process.cwd(), 'tools/exportLms');

/** The files of a SCORM 1.2 package: name → content. */
export function packageFiles(session: Session, locale: Locale): Readonly<Record<string, string>> {
  const {outputFiles} = buildSync({
    entryPoints: [path.join(here, 'sco.ts')],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    format: 'iife',
    legalComments: 'none',
  });
  // In a script element only the sign that could end it must be written otherwise.
  const data = JSON.stringify({session, words: WORDS[locale].package}).replaceAll('<', '\\u003c');
  const page = `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(session.title)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<script type="application/json" id="data">${data}</script>
<script src="sco.js"></script>
</body>
</html>
`;
  const files = {
    'index.html': page,
    'sco.js': outputFiles[0]!.text,
    'style.css': readFileSync(path.join(here, 'style.css'), 'utf8'),
  };
  return {'imsmanifest.xml': writeManifest(session, locale, Object.keys(files)), ...files};
}

/** A zip file that is the same for the same files, whenever and wherever it is made. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  // Zip times are local times, and this is one everywhere.
  const mtime = new Date(2000, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])), {
    level: 9,
    mtime,
  });
}
