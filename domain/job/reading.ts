/** What every reader of a cell gives back: how the cell is understood, and what a person should look at. */
import type { Cell } from '../sheet/grid';
import type { JobKind } from './kind';

export interface Doubt {
  /** Why the cell is listed; a Chinese sentence for organisers. */
  reason: string;
  /** What will be stored; Chinese. */
  storedAs: string;
  /** `bad` when nothing could be made of the cell. */
  level: 'doubtful' | 'bad';
}

export interface Reading<T> {
  value: T;
  doubts: Doubt[];
}

/** What a cell cannot say by itself. */
export interface RowContext {
  /** The day of the import: years and seasons are guessed from it. */
  today: Date;
  /** The header above the cell. */
  header?: string;
  employer?: string;
  title?: string;
  kind?: string;
  /** What the title of the table or the name of the sheet calls all its openings. */
  kindAround?: JobKind;
  group?: string;
  notes?: string;
}

export type Reader<T> = (cell: Cell | undefined, context: RowContext) => Reading<T>;

export const sure = <T>(value: T): Reading<T> => ({ value, doubts: [] });

export const doubtful = (reason: string, storedAs: string): Doubt => ({ reason, storedAs, level: 'doubtful' });

export const bad = (reason: string, storedAs: string): Doubt => ({ reason, storedAs, level: 'bad' });
