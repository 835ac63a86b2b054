import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonical } from '../../text/canonical';
import { allocate } from './allocate';
import type { AllocationInputs } from './inputs';
import type { AllocationResult } from './result';

/** A run as it is kept: two texts, which read the same wherever they are made, and a hash over both. */
export interface RunText {
  inputs: string;
  result: string;
  fingerprint: string;
}

/** The inputs as text: posts and people by id, so that the order they came in leaves no trace. */
export const inputsText = ({ posts, applicants, ...rule }: AllocationInputs): string =>
  canonical({ ...rule, posts: inOrder(posts), applicants: inOrder(applicants) });

const inOrder = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((one, other) => (one.id < other.id ? -1 : 1));

export const fingerprintOf = (inputs: string, result: string): string => bytesToHex(sha256(utf8ToBytes(`${inputs}\n${result}`)));

/** Runs an allocation and writes it down. */
export const runOf = (given: AllocationInputs): RunText => {
  const inputs = inputsText(given);
  const result = canonical(allocate(given));
  return { inputs, result, fingerprint: fingerprintOf(inputs, result) };
};

export const readInputs = (text: string): AllocationInputs => JSON.parse(text) as AllocationInputs;
export const readResult = (text: string): AllocationResult => JSON.parse(text) as AllocationResult;

/** What is wrong with a run that was kept, seen by running it again; `undefined` when nothing is. */
export const faultOfRun = ({ inputs, result, fingerprint }: RunText): 'fingerprint' | 'result' | undefined => {
  if (fingerprintOf(inputs, result) !== fingerprint) return 'fingerprint';
  return runOf(readInputs(inputs)).result === result ? undefined : 'result';
};
