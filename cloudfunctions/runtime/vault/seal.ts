import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealed } from '../documents/people';
import { keyring } from './keyring';

/** AES-256-GCM (NIST SP 800-38D): 96-bit random nonces, 128-bit tags. */
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Whose text it is and what: bound to the seal, so that a sealed text moved to another person or field does not open. */
export interface SealedFor {
  owner: string;
  field: 'phone' | 'idNumber';
}

const bound = ({ owner, field }: SealedFor): Buffer => Buffer.from(`${field}:${owner}`);

/** Seals a text with the current key. */
export const seal = (text: string, about: SealedFor): Sealed => {
  const { current, keys } = keyring();
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyNamed(keys, current), nonce, { authTagLength: TAG_BYTES }).setAAD(bound(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { key: current, nonce: nonce.toString('base64'), text: sealed.toString('base64'), tag: cipher.getAuthTag().toString('base64') };
};

/** Opens a sealed text. Throws when it was changed, moved, or its key is gone. */
export const unseal = ({ key, nonce, text, tag }: Sealed, about: SealedFor): string => {
  const decipher = createDecipheriv(CIPHER, keyNamed(keyring().keys, key), Buffer.from(nonce, 'base64'), { authTagLength: TAG_BYTES })
    .setAAD(bound(about))
    .setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64')), decipher.final()]).toString('utf8');
};

const keyNamed = (keys: Record<string, Buffer>, name: string): Buffer => {
  const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
  if (!key) throw new Error(`IDENTITY_KEYS has no key “${name}”`);
  return key;
};
