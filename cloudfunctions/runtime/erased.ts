import type { PersonDocument } from './documents/people';
import { refuse } from './refuse';

/** Refuses with ACCOUNT_CLOSED once the time of an account has come: nothing may be added to what is being erased. */
export const refuseErased = (person: Pick<PersonDocument, 'closing'> | undefined, now: Date): void => {
  if (person?.closing && person.closing.erasesAt <= now) refuse('ACCOUNT_CLOSED');
};
