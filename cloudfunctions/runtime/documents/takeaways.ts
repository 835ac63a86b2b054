/** A file that was written for one person to download. `_id` is the request's that wrote it. */
export interface TakeawayDocument {
  _id: string;
  path: string;
  /** Missing when the call died before it knew. */
  fileId?: string;
  /** The clock deletes it then. */
  until: Date;
}
