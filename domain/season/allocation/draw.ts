import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** The public draw. Made from a seed whose hash is public before anybody can know what it decides; with the seed everybody makes every lot again. */

/** What is made public beforehand: `printf %s SEED | sha256sum`. */
export const commitmentOf = (seed: string): string => bytesToHex(sha256(utf8ToBytes(seed)));

/** A person's lot in this draw; the lower goes first: `printf %s/%s SEED NUMBER | sha256sum`. */
export const lotOf = (seed: string, number: string): string => bytesToHex(sha256(utf8ToBytes(`${seed}/${number}`)));

/** A person's number in a season: theirs alone. Without the season's key, which is never made public, nobody makes a number of a person they know. */
export const numberOf = (key: string, personId: string): string => bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(personId))).slice(0, 16);
