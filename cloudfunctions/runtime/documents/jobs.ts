/** An opening: what the sheet said (raw) and how it was read. */
export interface JobDocument {
  _id: string;
  /** Normalised employer and title: equal for openings that only other fields tell apart. */
  base: string;
  tokens: string[];
}

export interface ImportDocument {
  _id: string;
  by: string;
  startedAt: Date;
}

export interface ImportPartDocument {
  _id: string;
  importId: string;
  part: number;
}

/** A kept opening. `_id` is openid_jobId. */
export interface FavouriteDocument {
  _id: string;
  personId: string;
  jobId: string;
  keptAt: Date;
}
