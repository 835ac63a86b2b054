import type { Causing } from './effects';

/** A picture on an employer's page. */
export interface EmployerPicture {
  /** Made on the device of whoever sent it. */
  id: string;
  fileId: string;
  /** What it shows, for those who do not see it. */
  words: string;
  at: Date;
  /** A contact's is offered until an organiser has looked at it. */
  state: 'offered' | 'shown';
}

/** What organisers and contacts add to an employer. Its name and everything else stand in its openings. `_id` is the employer's id. */
export interface EmployerDocument extends Causing {
  _id: string;
  /** Shown in place of what the sheet says. */
  introduction?: string;
  /** A key employer: put forward. */
  key: boolean;
  editedAt: Date;
  pictures?: EmployerPicture[];
  /** The region of the contact who offered a picture; missing while none waits. */
  offeredIn?: string;
  /** Files nobody needs any more; the clock deletes them from the storage. */
  discarded?: string[];
}
