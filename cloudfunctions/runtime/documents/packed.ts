/**
 * A list as text. The cloud's driver looks at every field of what it writes and reads, one by one and on both sides; of a list of hundreds
 * that nobody ever asks the database about, that is most of what writing it costs.
 */
export type Packed<T> = string & { readonly holds?: T };

/** Fields that hold an instant: text has no other way to say so. */
const instants = new Set(['closesAt', 'opensAt']);

export const packed = <T>(value: T): Packed<T> => JSON.stringify(value);

/** As it was packed; what was undefined is missing. */
export const unpacked = <T>(text: Packed<T>): T => JSON.parse(text) as T;

/** The same for openings, whose instants are dates again. */
export const unpackedWithInstants = <T>(text: Packed<T>): T => JSON.parse(text, (key, value: unknown) => (instants.has(key) && typeof value === 'string' ? new Date(value) : value)) as T;
