import type { ActivityKind } from '../kind';
import { blankParts, type DraftParts } from './parts';

/** An activity as an organiser types it: half-written is fine. Days and times as they stand on a clock in Shanghai, '' before they are chosen. */
export interface ActivityDraft extends DraftParts {
  kind: ActivityKind;
  /** Six digits. */
  district: string;
  title: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** `HH:mm`. */
  doors: string;
  starts: string;
  ends: string;
  /** Until when a letter is to be read. */
  lastDay: string;
  place: string;
  hint: string;
  organisedBy: string;
  forWhom: string;
  /** One step a line. */
  agenda: string;
  employers: string[];
  opensDay: string;
  opensTime: string;
  closesDay: string;
  closesTime: string;
  capacity: string;
  /** Companions a person may bring, 0 for none. */
  companions: number;
  /** One gate a line. */
  gates: string;
  salutation: string;
  /** One paragraph a line. */
  letter: string;
  signature: string;
}

export type DraftField = keyof ActivityDraft;

/** The most a field holds, in characters, as typed; the same on the phone and on the server. */
export const longest = {
  title: 60,
  place: 60,
  hint: 60,
  organisedBy: 60,
  forWhom: 60,
  agenda: 1000,
  capacity: 6,
  gates: 200,
  salutation: 60,
  letter: 4000,
  signature: 60,
  speakers: 1000,
  live: 64,
} as const satisfies Partial<Record<DraftField, number>>;

export const mostEmployers = 30;
export const mostCompanionsAllowed = 9;
/** More would not fit into one ledger, see the architecture. */
export const mostSeats = 10_000;

/** Nothing is written yet. */
export const blankDraft = (district: string): ActivityDraft => ({
  kind: 'promotion',
  district,
  title: '',
  day: '',
  doors: '',
  starts: '',
  ends: '',
  lastDay: '',
  place: '',
  hint: '',
  organisedBy: '',
  forWhom: '',
  agenda: '',
  employers: [],
  opensDay: '',
  opensTime: '09:00',
  closesDay: '',
  closesTime: '18:00',
  capacity: '',
  companions: 0,
  gates: '',
  salutation: '',
  letter: '',
  signature: '',
  ...blankParts,
});

/** A draft as it was kept, perhaps before there was as much to say: what it has no word of is blank. */
export const filled = (kept: Partial<ActivityDraft> & Pick<ActivityDraft, 'district'>): ActivityDraft => ({ ...blankDraft(kept.district), ...kept });

/** Every word somebody wrote into a draft, for those who look at words. */
export const wordsIn = (part: unknown): string => {
  if (typeof part === 'string') return part;
  return typeof part === 'object' && part !== null ? Object.values(part).map(wordsIn).filter(Boolean).join('\n') : '';
};

/** The lines of a field, without empty ones. */
export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
