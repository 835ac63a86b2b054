import { judgeCode, readTicketCode, type CodeSource } from '../ticket';
import type { Verdict } from '../verdict';
import { doorRefusalAt, type DoorHours } from './hours';
import type { OpenRoster } from './roster';

/** A ticket this phone has let in since its roster was taken. */
export interface UsedHere {
  at: string;
  gate: string;
  scanId: string;
}

export interface DoorHere {
  roster: OpenRoster;
  hours: DoorHours;
  /** By the ticket's number. */
  usedHere: ReadonlyMap<string, UsedHere>;
}

/**
 * Judges a code by the roster alone, in the server's order and with the server's verdicts. `at` is the moment of the scan by the server's
 * clock: this phone's own, and what it was told to be off by. `unlisted` is whoever the roster does not know, perhaps signed up since.
 */
export const judgeHere = ({ roster, hours, usedHere }: DoorHere, code: string, how: CodeSource, at: Date): Verdict => {
  const read = readTicketCode(code.trim(), how);
  if (!read) return { kind: 'wrong', reason: 'unreadable' };
  const shut = doorRefusalAt(hours, at);
  if (shut) return { kind: 'wrong', reason: shut };
  const entry = roster.find(read.number);
  if (!entry) return { kind: 'wrong', reason: 'unlisted' };
  if (read.kind === 'rotating') {
    const judged = judgeCode(read, entry.key, at);
    if (judged !== 'genuine') return { kind: 'wrong', reason: judged };
  }
  const { name, seats, standing } = entry;
  const used = usedHere.get(read.number) ?? (standing.kind === 'used' ? standing : undefined);
  if (used) return { kind: 'used', name, at: used.at, gate: used.gate };
  if (standing.kind === 'waiting') return { kind: 'waiting', name, position: standing.position };
  if (standing.kind === 'offered') return { kind: 'offered', name, until: standing.until };
  return { kind: 'admitted', name, seats };
};
