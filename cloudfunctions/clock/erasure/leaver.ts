/** A person whose account is being erased, and what stands for them where something must stay. */
export interface Leaver {
  personId: string;
  pseudonym: string;
}

/** In the place of a name. */
export const nameless = '已注销';
