import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, beforeEach, expect, test} from 'vitest';

const require = createRequire(import.meta.url);
const TSX = pathToFileURL(require.resolve('tsx')).href;
const PROGRAM = path.resolve('tools/checkAll/code.ts');

/** A project with the three programs of this one. A worker has no page, and src/lib neither. */
const GOOD: Readonly<Record<string, string>> = {
  'package.json': '{}',
  'node_modules/.package-lock.json': '{}',
  'eslint.config.mjs': `import tseslint from ${JSON.stringify(pathToFileURL(require.resolve('typescript-eslint')).href)};
export default [
  {ignores: ['node_modules/']},
  ...tseslint.config({
    files: ['**/*.ts'],
    plugins: {'@typescript-eslint': tseslint.plugin},
    languageOptions: {parser: tseslint.parser, parserOptions: {project: 'tsconfig.json'}},
    rules: {'@typescript-eslint/no-floating-promises': 'error'},
  }),
  {files: ['**/*.mjs'], rules: {'no-debugger': 'warn'}},
];
`,
  'tsconfig.json':
    '{"compilerOptions": {"strict": true, "noEmit": true, "lib": ["ES2023", "DOM"], "types": [], "module": "ESNext", "moduleResolution": "bundler"}, "include": ["src"], "exclude": ["src/sw"]}',
  'src/lib/tsconfig.json':
    '{"extends": "../../tsconfig.json", "compilerOptions": {"lib": ["ES2023"]}, "include": ["."], "exclude": []}',
  'src/sw/tsconfig.json':
    '{"extends": "../../tsconfig.json", "compilerOptions": {"lib": ["ES2023", "WebWorker"]}, "include": ["."], "exclude": []}',
  'src/lib/size.ts': 'export const size = (name: string): number => name.length;\n',
  'src/lib/sizes.ts': "export {size} from './size';\n",
  'src/page.ts': "import {size} from './lib/sizes';\n\nsize(document.title);\n",
  'src/alone.ts': 'export const alone = 1;\n',
  'src/still.ts': 'export const still = Math.random() > 0.5 ? 1 : 2;\n',
  'src/sw/worker.ts': "import {size} from '../lib/size';\n\nsize(self.location.href);\n",
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'code-'));
  write(GOOD);
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
}

/** Runs the program as `npm run check` does; the last line says how many files it looked at. */
function check(): {readonly status: number | null; readonly text: string; readonly looked: string | undefined} {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', TSX, PROGRAM], {
    cwd: folder,
    encoding: 'utf8',
  });
  return {status, text: stdout + stderr, looked: stdout.trimEnd().split('\n').at(-1)};
}

// One after the other, as on a desk: each run costs some seconds.
test('what changed since all was well, and what that can reach, is looked at again', () => {
  expect(check().looked).toBe('code: 7 files looked at, 0 as they were, 0 problems');

  write({'node_modules/.package-lock.json': '{"packages": {}}'});
  expect(check().looked, 'other libraries').toBe('code: 7 files looked at, 0 as they were, 0 problems');

  write({
    'src/alone.ts': "export const alone: number = 'one';\n",
    'src/lib/size.ts':
      'export const size = async (name: string): Promise<number> => Promise.resolve(name.length + document.title.length);\n',
    'src/sw/worker.ts': "import {size} from '../lib/size';\n\nsize(document.title);\n",
  });
  for (const run of ['first', 'again: what was not well is not kept']) {
    const {status, text, looked} = check();
    expect(status, run).toBe(1);
    expect(text).toMatch(/^src\/alone\.ts\(1,14\): error TS2322: /m);
    expect(text).toMatch(/^src\/lib\/size\.ts\(1,\d+\): error TS2584: Cannot find name 'document'/m);
    expect(text).toMatch(/^src\/sw\/worker\.ts\(3,6\): error TS2584: Cannot find name 'document'/m);
    // Neither the page nor the file through which it reaches size() was touched.
    expect(text).toMatch(/src\/page\.ts\n.*no-floating-promises/);
    expect(text).toMatch(/src\/sw\/worker\.ts\n.*no-floating-promises/);
    expect(looked).toBe('code: 6 files looked at, 1 as they were, 5 problems');
  }

  write({
    ...GOOD,
    'eslint.config.mjs': GOOD['eslint.config.mjs']!.replace(
      "promises': 'error'",
      "promises': 'error', 'no-ternary': 'error'",
    ),
  });
  expect(check().text, 'other rules').toMatch(/src\/still\.ts\n.*no-ternary/);

  write({...GOOD, 'odd.mjs': 'debugger;\n'});
  const warned = check();
  expect(warned.status).toBe(0);
  expect(warned.text).toMatch(/odd\.mjs\n.*warning.*no-debugger/);
  expect(existsSync(path.join(folder, 'node_modules/.cache/check')), 'a warning would not be repeated').toBe(false);
});
