import type { CodeSource } from '../ticket';

/**
 * Who may come in, as a steward's phone keeps it for a door without network: no phone number, no identity number. Packed by columns, since
 * five thousand objects would not fit into one answer of the cloud.
 */

/** Where one ticket stood when the roster was taken. Instants are ISO 8601 in UTC. */
export type RosterStanding =
  | { kind: 'seat' }
  | { kind: 'used'; at: string; gate: string }
  | { kind: 'waiting'; position: number }
  /** A seat is kept for them until then. */
  | { kind: 'offered'; until: string };

export interface RosterEntry {
  number: string;
  /** Verifies the ticket's changing codes. */
  key: string;
  name: string;
  seats: number;
  standing: RosterStanding;
}

export interface PackedRoster {
  /** Of 8 letters each, without a break. */
  numbers: string;
  /** Of 26 letters each, without a break. */
  keys: string;
  /** One a line. */
  names: string;
  seats: number[];
  /** One a line: nothing for a seat, `w3` for the third in line, `o` and `u` with milliseconds since 1970 in base 36, an offer's end and a check-in's moment with its gate. */
  standings: string;
  /** Named by their place in it. */
  gates: string[];
}

const NUMBER = 8;
const KEY = 26;

/** Tickets that are no number of ours, as those of people who left, cannot be scanned and are left out. */
export const packRoster = (entries: readonly RosterEntry[]): PackedRoster => {
  const listed = entries.filter(({ number, key }) => number.length === NUMBER && key.length === KEY);
  const gates = [...new Set(listed.flatMap(({ standing }) => (standing.kind === 'used' ? [standing.gate] : [])))];
  return {
    numbers: listed.map(({ number }) => number).join(''),
    keys: listed.map(({ key }) => key).join(''),
    names: listed.map(({ name }) => name.replace(/\s+/g, ' ')).join('\n'),
    seats: listed.map(({ seats }) => seats),
    standings: listed.map(({ standing }) => packStanding(standing, gates)).join('\n'),
    gates,
  };
};

const packStanding = (standing: RosterStanding, gates: readonly string[]): string => {
  switch (standing.kind) {
    case 'seat':
      return '';
    case 'waiting':
      return `w${standing.position}`;
    case 'offered':
      return `o${Date.parse(standing.until).toString(36)}`;
    case 'used':
      return `u${Date.parse(standing.at).toString(36)},${gates.indexOf(standing.gate)}`;
  }
};

const instant = (packed: string): string => new Date(parseInt(packed, 36)).toISOString();

const readStanding = (packed: string, gates: readonly string[]): RosterStanding => {
  if (packed === '') return { kind: 'seat' };
  if (packed.startsWith('o')) return { kind: 'offered', until: instant(packed.slice(1)) };
  if (packed.startsWith('w')) return { kind: 'waiting', position: Number(packed.slice(1)) };
  const [moment = '', gate] = packed.slice(1).split(',');
  return { kind: 'used', at: instant(moment), gate: gates[Number(gate)] ?? '' };
};

/** Finds a ticket in a packed roster. Unpacked once: a queue is waiting. */
export interface OpenRoster {
  size: number;
  find(number: string): RosterEntry | undefined;
}

export const openRoster = ({ numbers, keys, names, seats, standings, gates }: PackedRoster): OpenRoster => {
  const at = new Map(seats.map((_, index) => [numbers.slice(index * NUMBER, (index + 1) * NUMBER), index]));
  const nameAt = names.split('\n');
  const standingAt = standings.split('\n');
  return {
    size: at.size,
    find: (number) => {
      const index = at.get(number);
      if (index === undefined) return undefined;
      return {
        number,
        key: keys.slice(index * KEY, (index + 1) * KEY),
        name: nameAt[index] ?? '',
        seats: seats[index] ?? 1,
        standing: readStanding(standingAt[index] ?? '', gates),
      };
    },
  };
};

/** A scan of a door without network, waiting on the phone. */
export interface KeptScan {
  /** Made on this phone; sent again with the same scan, so that its repeat is known as one. */
  scanId: string;
  code: string;
  how: CodeSource;
  /** Where it was scanned, whichever gate the phone stands at later. */
  gate: string;
  /** When it was scanned, by the server's clock, ISO 8601 in UTC. */
  scannedAt: string;
  /** What the steward saw: let in by the roster, or only noted. */
  shown: 'admitted' | 'noted';
}
