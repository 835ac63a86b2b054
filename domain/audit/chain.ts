import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonical } from '../text/canonical';

/**
 * The audit chain: every entry carries the hash of the one before, so that nobody changes, removes or slips in an entry without every
 * later hash giving it away. Only the newest entries can be cut off unseen: whoever checks compares the last hash with one noted before.
 */

/** What an entry says, without its place in the chain. */
export interface AuditEntry {
  effectId: string;
  at: Date;
  by: string;
  requestId: string;
  act: string;
  object: string;
  /** Where it belongs, by its six digits. */
  district?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  why?: string;
}

export interface AuditLink extends AuditEntry {
  /** Number in the chain, padded, from 0000000001. */
  _id: string;
  previous: string;
  hash: string;
}

export const numberOfLink = (number: number): string => String(number).padStart(10, '0');

/** The entry as the next link after `last`. */
export const linkAfter = (last: Pick<AuditLink, '_id' | 'hash'> | undefined, entry: AuditEntry): AuditLink => {
  const _id = numberOfLink(Number(last?._id ?? 0) + 1);
  const previous = last?.hash ?? '';
  return { ...entry, _id, previous, hash: hashOf(_id, previous, entry) };
};

/** What is wrong with a link, seen from the one before; `undefined` when nothing is. */
export const faultOf = (last: Pick<AuditLink, '_id' | 'hash'> | undefined, link: AuditLink): 'gap' | 'cut' | 'altered' | undefined => {
  const { _id, previous, hash, ...entry } = link;
  if (_id !== numberOfLink(Number(last?._id ?? 0) + 1)) return 'gap';
  if (previous !== (last?.hash ?? '')) return 'cut';
  return hash === hashOf(_id, previous, entry) ? undefined : 'altered';
};

const hashOf = (_id: string, previous: string, { effectId, at, by, requestId, act, object, district, before, after, why }: AuditEntry): string =>
  bytesToHex(sha256(utf8ToBytes(canonical({ _id, previous, effectId, at, by, requestId, act, object, district, before, after, why }))));
