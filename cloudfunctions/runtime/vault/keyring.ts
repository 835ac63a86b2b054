import * as v from 'valibot';
import { secret } from '../environment';

/** 256 bits in base64. */
const key = v.pipe(
  v.string(),
  v.transform((text) => Buffer.from(text, 'base64')),
  v.check((bytes) => bytes.length === 32),
);

/**
 * `IDENTITY_KEYS`: `{ "current": "2", "keys": { "1": "…", "2": "…" }, "fingerprint": "…" }`. New texts are sealed with the current
 * key; older ones stay in the list until nothing is sealed with them any more. The fingerprint key never changes: it would
 * no longer recognise the numbers that are kept.
 */
const Keyring = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({ current: v.string(), keys: v.record(v.pipe(v.string(), v.regex(/^\w{1,8}$/)), key), fingerprint: key }),
  v.check(({ current, keys }) => Object.hasOwn(keys, current)),
);
export type Keyring = v.InferOutput<typeof Keyring>;

let read: { text: string; keyring: Keyring } | undefined;

/** The deployment's keys. Throws without a word of what they are. */
export const keyring = (): Keyring => {
  const text = secret('IDENTITY_KEYS');
  if (read?.text !== text) read = { text, keyring: parse(text) };
  return read.keyring;
};

const parse = (text: string): Keyring => {
  const parsed = v.safeParse(Keyring, text);
  if (!parsed.success) throw new Error('IDENTITY_KEYS is not JSON with a current key, keys of 32 bytes in base64, and a fingerprint key');
  return parsed.output;
};
