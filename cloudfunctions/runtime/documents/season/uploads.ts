/** A document somebody was given a path for, to upload it there. `_id` is the path. Nobody may have handed it in. */
export interface DocumentUploadDocument {
  _id: string;
  personId: string;
  /** It may be handed in until then; later the clock deletes what no application names. */
  until: Date;
  /** How often it was handed in: of two calls at the same instant each changes something. */
  calls: number;
}
