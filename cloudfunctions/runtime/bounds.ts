import * as v from 'valibot';
import { isRegion } from '../../domain/person/region';

/** Bounded building blocks of every input: nothing unbounded reaches an operation. */

/** An id of ours or the platform's: letters, digits, `_` and `-`. No operator, path or prototype name fits. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,95}$/));

/** The name of an event: ids put together. */
export const event = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_:.-]{0,255}$/));

/** A line people write: trimmed, 1 … `max` characters, no control characters. */
export const line = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max), v.regex(/^\P{Cc}*$/u));

/** Several lines people write: trimmed, 1 … `max` characters, no control characters but line breaks. */
export const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max), v.regex(/^(?:\P{Cc}|\n)*$/u));

/** A whole number in a range. */
export const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** An instant as ISO 8601 in UTC, as `Date.toISOString` writes it. */
export const instant = v.pipe(v.string(), v.isoTimestamp(), v.maxLength(30));

/** A day, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.isoDate());

/** A region or district by its six digits. */
export const region = v.pipe(v.string(), v.check(isRegion));
