/** A function as it lies in `cloudfunctionRoot`: code, `config.json`, `package.json`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Trigger {
  name: string;
  /** Seven fields: second minute hour day month weekday year; UTC+8. */
  cron: string;
}

export interface FunctionFolder {
  name: string;
  folder: string;
  /** The file that exports `main`. */
  file: string;
  triggers: Trigger[];
  /** Open APIs it may call. */
  openapi: string[];
  /** Seconds it may run, when it says. */
  timeout: number | undefined;
}

type Json = Record<string, unknown>;

function readJson(file: string): Json {
  if (!existsSync(file)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Json) : {};
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function triggersOf(config: Json, name: string): Trigger[] {
  if (config.triggers === undefined) return [];
  if (!Array.isArray(config.triggers)) throw new Error(`${name}/config.json: triggers must be an array`);
  return config.triggers.map((trigger: Json) => {
    if (trigger.type !== 'timer' || typeof trigger.config !== 'string')
      throw new Error(`${name}/config.json: a trigger has "type": "timer" and "config": a cron expression of seven fields`);
    return { name: String(trigger.name ?? 'timer'), cron: trigger.config };
  });
}

function openapiOf(config: Json): string[] {
  const { openapi } = (config.permissions ?? {}) as Json;
  return Array.isArray(openapi) ? openapi.map(String) : [];
}

/** `index.js` as in the cloud, or the `main` of `package.json`. */
function entryOf(folder: string): string | undefined {
  const { main } = readJson(join(folder, 'package.json'));
  const candidates = ['index.js', ...(typeof main === 'string' ? [main, `${main}.js`] : [])];
  return candidates.map((name) => join(folder, name)).find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function readFunction(root: string, name: string): FunctionFolder | undefined {
  const folder = join(root, name);
  const file = entryOf(folder);
  if (file === undefined) return undefined;
  const config = readJson(join(folder, 'config.json'));
  return {
    name,
    folder,
    file,
    triggers: triggersOf(config, name),
    openapi: openapiOf(config),
    timeout: typeof config.timeout === 'number' ? config.timeout : undefined,
  };
}

export interface FoundFunctions {
  functions: Map<string, FunctionFolder>;
  /** Folders without an entry file: shared code, or a function that was not built. */
  others: string[];
}

/** Every folder with an entry file is a function. */
export function readFunctions(root: string): FoundFunctions {
  if (!existsSync(root)) throw new Error(`there is no folder of functions at ${root}`);
  const found: FoundFunctions = { functions: new Map(), others: [] };
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
    const folder = readFunction(root, entry.name);
    if (folder) found.functions.set(entry.name, folder);
    else found.others.push(entry.name);
  }
  return found;
}
