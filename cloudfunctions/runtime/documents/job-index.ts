/** The segments of the search index, and which of their files may still be being read. There is one such document: `openings`. */
export interface JobIndexDocument {
  _id: string;
  /** Rises with every change: a warm instance that has it has the index. */
  version: number;
  /** Oldest first. */
  segments: SegmentFile[];
  /** No longer part of the index; deleted when no instance can be reading them. */
  retired: { fileId: string; at: Date }[];
  /** Files that are being written, by path: what died before it was published is found by them. Missing when there never were any. */
  begun?: { path: string; at: Date }[];
}

export interface SegmentFile {
  fileId: string;
  entries: number;
}
