/**
 * Types, and ESLint with the same types: what `npm run typecheck` and `npm run lint:code`
 * report, from one reading and one checking of each program instead of two.
 *
 * When nothing is wrong, what TypeScript knows of the programs is kept in node_modules/.cache.
 * The next run looks at the files whose types a change can reach, and only at those (decision 51).
 *
 *   npm run check:code
 */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {ESLint} from 'eslint';
import ts from 'typescript';
import {program} from '../commandLine';

const CACHE = 'node_modules/.cache/check';
/** Written last, so that it stands for the whole of what is kept. */
const MARK = `${CACHE}/surroundings.txt`;

/** The programs of `npm run typecheck`; the files of the first and of the last are linted with their types. */
const PROJECTS = {root: '.', lib: 'src/lib', sw: 'src/sw'} as const;
type Project = keyof typeof PROJECTS;
const SW = `${PROJECTS.sw}/`;

/** What a result depends on beside the files of a program: the rules, which stand at the root, the compiler and the libraries. */
function surroundings(): string {
  const hash = createHash('sha256').update(process.version);
  const files = [
    ...readdirSync('.').filter((name) => /\.(?:[cm]?[jt]s|json)$/.test(name)),
    ...Object.values(PROJECTS).map((folder) => path.join(folder, 'tsconfig.json')),
    'node_modules/.package-lock.json',
    __filename,
  ];
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const FORM: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n',
};

interface Checked {
  readonly program: ts.Program;
  /** As `tsc` prints them. */
  readonly diagnostics: readonly string[];
  /** Paths from the project's root of our files whose types no change reaches since all was well. */
  readonly unchanged: readonly string[];
  /** Writes down what is known, for the next run. */
  readonly keep: () => void;
}

/** Programs share the files that they have in common: reading the libraries takes longer than reading ours. */
const sources = new Map<string, ts.SourceFile | undefined>();

/** Checks the types of a program as `tsc --noEmit` does. */
function checkTypes(project: Project): Checked {
  const kept = {incremental: true, tsBuildInfoFile: path.resolve(CACHE, `${project}.tsbuildinfo`)};
  const parsed = ts.getParsedCommandLineOfConfigFile(path.join(PROJECTS[project], 'tsconfig.json'), kept, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.formatDiagnostic(diagnostic, FORM));
    },
  });
  if (!parsed) throw new Error(`There is no tsconfig.json in ${PROJECTS[project]}.`);

  const host = ts.createIncrementalCompilerHost(parsed.options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) => {
    if (!sources.has(file)) sources.set(file, read(file, ...rest));
    return sources.get(file);
  };
  const builder = ts.createIncrementalProgram({
    rootNames: parsed.fileNames,
    options: parsed.options,
    configFileParsingDiagnostics: parsed.errors,
    host,
  });
  const program = builder.getProgram();

  const reached = new Set<string>();
  for (
    let next = builder.getSemanticDiagnosticsOfNextAffectedFile();
    next;
    next = builder.getSemanticDiagnosticsOfNextAffectedFile()
  ) {
    for (const {fileName} of 'fileName' in next.affected ? [next.affected] : next.affected.getSourceFiles())
      reached.add(fileName);
  }
  const diagnostics = [
    ...builder.getConfigFileParsingDiagnostics(),
    ...builder.getOptionsDiagnostics(),
    ...builder.getSyntacticDiagnostics(),
    ...builder.getGlobalDiagnostics(),
    ...builder.getSemanticDiagnostics(),
  ];
  return {
    program,
    diagnostics: ts
      .sortAndDeduplicateDiagnostics(diagnostics)
      .map((diagnostic) => ts.formatDiagnostic(diagnostic, FORM)),
    unchanged: program
      .getSourceFiles()
      .filter(({fileName}) => !reached.has(fileName) && !fileName.includes('/node_modules/'))
      .map(({fileName}) => path.relative('.', fileName).replaceAll(path.sep, '/')),
    keep: () => void builder.emit(),
  };
}

/** Lints what `eslint .` lints, apart from the files named. */
async function lint(
  root: ts.Program,
  sw: ts.Program,
  except: readonly string[],
): Promise<{readonly files: number; readonly found: number; readonly errors: number; readonly report: string}> {
  const withTypesOf = (program: ts.Program) => ({languageOptions: {parserOptions: {programs: [program]}}});
  const eslint = new ESLint({
    overrideConfig: [
      ...(except.length > 0 ? [{ignores: [...except]}] : []),
      {files: ['**/*.{ts,tsx}'], ignores: [`${SW}**`], ...withTypesOf(root)},
      {files: [`${SW}**/*.{ts,tsx}`], ...withTypesOf(sw)},
    ],
  });
  const results = await eslint.lintFiles('.');
  const sum = (count: (result: ESLint.LintResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  return {
    files: results.length,
    found: sum(({messages}) => messages.length),
    errors: sum(({errorCount}) => errorCount),
    report: await (await eslint.loadFormatter('stylish')).format(results),
  };
}

async function main(): Promise<void> {
  const around = surroundings();
  if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== around) rmSync(CACHE, {recursive: true, force: true});

  const root = checkTypes('root');
  const lib = checkTypes('lib');
  const sw = checkTypes('sw');
  const programs = [root, lib, sw];
  // A name that a pattern could take for another one is better linted.
  const except = [
    ...root.unchanged.filter((file) => !file.startsWith(SW)),
    ...sw.unchanged.filter((file) => file.startsWith(SW)),
  ].filter((file) => /^[\w./-]+$/.test(file));
  const linted = await lint(root.program, sw.program, except);

  // The same problem is found in each program that holds the file.
  const diagnostics = [...new Set(programs.flatMap((checked) => checked.diagnostics))];
  process.stdout.write(diagnostics.join('') + linted.report);
  console.log(
    `code: ${linted.files} files looked at, ${except.length} as they were, ${diagnostics.length + linted.errors} problems`,
  );
  process.exitCode = diagnostics.length + linted.errors > 0 ? 1 : 0;

  // Warnings are no problems, but would not be repeated.
  if (diagnostics.length + linted.found > 0) return;
  rmSync(MARK, {force: true});
  mkdirSync(CACHE, {recursive: true});
  for (const {keep} of programs) keep();
  writeFileSync(MARK, around);
}

export default program(__filename, {}, main);
