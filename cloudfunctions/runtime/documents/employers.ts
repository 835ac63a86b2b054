import type { Causing } from './effects';

/** What organisers add to an employer. Its name and everything else stand in its openings. `_id` is the employer's id. */
export interface EmployerDocument extends Causing {
  _id: string;
  /** Shown in place of what the sheet says. */
  introduction?: string;
  /** A key employer: put forward. */
  key: boolean;
  editedAt: Date;
}
