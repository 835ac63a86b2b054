/** Positions in a function's files as the developer wrote them: through the source map beside a file, when there is one. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { type CallFrames } from './frames';

const INLINE = '//# sourceMappingURL=data:application/json;';
const ENCODED = 'base64,';
const POSITION = /(\/[^\s():]+\.[cm]?js):(\d+):(\d+)/g;

/** What leads out of the function's folder, or into what is installed, says nothing to the developer. */
const OUTSIDE = /^(.*\/(?=node_modules\/)|(\.\.\/)+)/;
const INSTALLED = /^\s+at .*(node_modules\/|node:)/;

/** The map at the end of a file, in base64. Cut out, not matched: it may be ten megabytes. */
function inlineMap(source: string): string | undefined {
  const at = source.lastIndexOf(INLINE);
  const from = at < 0 ? -1 : source.indexOf(ENCODED, at);
  return from < 0 ? undefined : source.slice(from + ENCODED.length).trim();
}

function mapOf(file: string): SourceMap | undefined {
  const beside = `${file}.map`;
  const inline = existsSync(beside) || !existsSync(file) ? undefined : inlineMap(readFileSync(file, 'utf8'));
  const text = existsSync(beside) ? readFileSync(beside, 'utf8') : inline && Buffer.from(inline, 'base64').toString('utf8');
  return text ? new SourceMap(JSON.parse(text) as SourceMapPayload) : undefined;
}

export class Places {
  private readonly folder: string;
  private readonly maps = new Map<string, SourceMap | undefined>();

  constructor(folder: string) {
    this.folder = realpathSync(folder);
  }

  /** `search.ts:12:5`; undefined when only a source map could tell the developer's lines from the SDK's. */
  of({ file, bundled, positions }: CallFrames): string | undefined {
    for (const position of positions) {
      const [line, column] = position.split(':').map(Number);
      const place = this.mapped(join(this.folder, file), line ?? 1, column ?? 1);
      if (place !== undefined && !place.includes('node_modules/')) return place;
    }
    return bundled ? undefined : `${file}:${positions[0] ?? ''}`;
  }

  /** A stack as the developer wrote it: own lines only, as far as there are any. */
  stack(text: string): string {
    const mapped = text.replace(POSITION, (position, file: string, line: string, column: string) =>
      file.startsWith(this.folder)
        ? (this.mapped(file, Number(line), Number(column)) ?? `${relative(this.folder, file)}:${line}:${column}`)
        : position,
    );
    return mapped
      .split('\n')
      .filter((line) => !INSTALLED.test(line))
      .join('\n');
  }

  private mapped(file: string, line: number, column: number): string | undefined {
    if (!this.maps.has(file)) this.maps.set(file, mapOf(file));
    const entry = this.maps.get(file)?.findEntry(line - 1, column - 1);
    if (!entry || !('originalSource' in entry)) return undefined;
    const source = normalize(join(dirname(relative(this.folder, file)), entry.originalSource)).replace(OUTSIDE, '');
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  }
}
