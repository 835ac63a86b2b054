import type { Causing } from '../effects';

/** Somebody took part in a season that was not run here. `_id` is made of district, season and whom it means: one a person and season. */
export interface ParticipationDocument {
  _id: string;
  district: string;
  year: number;
  season: string;
  /** A keyed fingerprint of an identity number or a telephone number, which are not kept. */
  who: string;
  /** The tables that say so; gone with the last of them. */
  sheets: string[];
}

export type ParticipationRow = { sheet: string; row: number } & ({ who: string; year: number; season: string } | { refused: string });

/** A table of those who took part, as it was read: nobody in it is named. `_id` is the organiser's and its file's. */
export interface ParticipationSheetDocument extends Causing {
  _id: string;
  district: string;
  by: string;
  at: Date;
  fileName: string;
  /** Empty once nobody looks at them any more. */
  rows: ParticipationRow[];
  /** It counts from now on, and for how many people. */
  applied?: { at: Date; people: number };
  /** Not all of it is written yet: which of its rows, by their place, since when. */
  adding?: { since: Date; rows: number[] };
  /** It is taken back. `undoing`: not all of it is gone yet, or a call that saw it before may still write some of it. */
  undoneAt?: Date;
  undoing?: boolean;
}
