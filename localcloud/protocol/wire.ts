/** The parameters of an SDK call, checked where they enter. */
import { type Document, readDocument } from '../documents/values';
import { invalidParam } from '../errors';

export type Params = Readonly<Record<string, unknown>>;

export function text(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string' || value === '') throw invalidParam(`${name} must be a non-empty string`);
  return value;
}

export function optionalText(params: Params, name: string): string | undefined {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function whole(params: Params, name: string, missing: number): number {
  const value = params[name];
  if (value === undefined || value === null) return missing;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidParam(`${name} must be a whole number`);
  return value;
}

export function list(params: Params, name: string): unknown[] {
  const value = params[name];
  if (!Array.isArray(value)) throw invalidParam(`${name} must be an array`);
  return value;
}

/** An object in Extended JSON; missing means empty. */
export function extended(params: Params, name: string, now: Date): Document {
  const value = params[name];
  if (value === undefined || value === null || value === '') return {};
  if (typeof value !== 'string') throw invalidParam(`${name} must be a string`);
  return readDocument(value, now);
}
