/** A file a person picked; `source` is the platform's own handle, for `uploadFile` only. */
export interface ChosenFile<Source = unknown> {
  name: string;
  /** Bytes. */
  size: number;
  source: Source;
}
