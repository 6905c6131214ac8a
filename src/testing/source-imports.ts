import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** One source file: its path below src/ (with /), its text, and what it imports, statically or not. */
export type SourceFile = {
  path: string;
  text: string;
  /** Paths below src/ for relative imports, package or node: names otherwise. */
  imports: string[];
  /** Imports of another file whose ending is not written. */
  withoutEnding: string[];
  /** It declares nothing of its own, it only passes on what others export. */
  isBarrel: boolean;
};

const sourceFolder = fileURLToPath(new URL('../', import.meta.url));

export function readSources(): SourceFile[] {
  return readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => readSource(name.replaceAll(sep, '/')));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(sourceFolder, path), 'utf8');
  const { module, program } = parseSync(path, text);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => literal(text.slice(start, end))),
    ...[...text.matchAll(/new URL\((['"][^'"]+\.tsx?['"]), import\.meta\.url\)/g)].flatMap(([, url]) =>
      literal(url),
    ),
  ];
  return {
    path,
    text,
    imports: [...new Set(requests.map((request) => resolve(path, request)))],
    withoutEnding: requests.filter((request) => request.startsWith('.') && !/\.[a-z]+(\?.*)?$/.test(request)),
    isBarrel: program.body.length > 0 && program.body.every((statement) => passesOn(statement)),
  };
}

function passesOn(statement: { type: string; source?: unknown }): boolean {
  return (
    statement.type === 'ExportAllDeclaration' ||
    (statement.type === 'ExportNamedDeclaration' && !!statement.source)
  );
}

function literal(code = ''): string[] {
  const text = /^\s*['"`]([^'"`$]+)['"`]\s*$/.exec(code)?.[1];
  return text === undefined ? [] : [text];
}

function resolve(from: string, request: string): string {
  if (!request.startsWith('.')) return request;
  return posix.normalize(posix.join(posix.dirname(from), request)).replace(/\?.*$/, '');
}

/** Every cycle once, as the path that closes it. */
export function findCycles(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path))
      return void cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (finished.has(path)) return;
    for (const next of byPath.get(path)?.imports ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}
