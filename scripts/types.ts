/**
 * `tsx scripts/types.ts`: the types of what WeChat runs, and of its browser mirror. One run for both: a file is read once, and of the mirror
 * only the screens are looked at again — what else is in it knows no screen, so it is the same as in the first.
 */
import path from 'node:path';
import ts from 'typescript';

const parsed = new Map<string, ts.SourceFile>();

/** Reads each file once. The two programs differ in which half of a platform pair they find, never in what a file says. */
const hostFor = (options: ts.CompilerOptions): ts.CompilerHost => {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, how, ...more) => {
    const key = `${file} ${typeof how === 'object' ? how.impliedNodeFormat : ''}`;
    const source = parsed.get(key) ?? read(file, how, ...more);
    if (source) parsed.set(key, source);
    return source;
  };
  return host;
};

const names: ts.FormatDiagnosticsHost = { getCanonicalFileName: (name) => name, getCurrentDirectory: ts.sys.getCurrentDirectory, getNewLine: () => ts.sys.newLine };

/** Throws the findings as people read them. */
const fail = (found: readonly ts.Diagnostic[]): never => {
  throw new Error(process.stderr.isTTY ? ts.formatDiagnosticsWithColorAndContext(found, names) : ts.formatDiagnostics(found, names));
};

const programOf = (config: string): ts.Program => {
  const read = ts.getParsedCommandLineOfConfigFile(config, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => fail([problem]) });
  if (!read) throw new Error(`${config} cannot be read`);
  if (read.errors.length > 0) fail(read.errors);
  return ts.createProgram({ rootNames: read.fileNames, options: read.options, host: hostFor(read.options) });
};

/** Throws what is found in the files that are looked at. */
const check = (name: string, config: string, isLookedAt: (file: string) => boolean): void => {
  const program = programOf(config);
  const files = program.getSourceFiles().filter(({ fileName }) => isLookedAt(fileName));
  const found = [program.getOptionsDiagnostics(), program.getSyntacticDiagnostics(), program.getGlobalDiagnostics(), ...files.map((file) => program.getSemanticDiagnostics(file))].flat();
  if (found.length > 0) fail(found);
  console.log(`types, ${name}: ${files.length} files`);
};

const screens = `${path.resolve('src').replaceAll(path.sep, '/')}/`;

try {
  check('WeChat', 'tsconfig.json', () => true);
  check('browser', 'tsconfig.h5.json', (file) => file.startsWith(screens));
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
