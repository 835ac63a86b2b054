/** Whose an opening is: what its employer's contacts may see and do goes by this. */
import { employerIdOf } from './identity';

export interface Held {
  /** Of the name it has now: what the list of employers goes by. */
  employerId: string;
  /** Of the names it had before an organiser put them right: the same employer, so its contacts keep what was theirs. */
  formerEmployers?: readonly string[];
}

/** The employer under every name the opening has had. */
export const heldBy = ({ employerId, formerEmployers = [] }: Held): string[] => [...new Set([employerId, ...formerEmployers])];

/** Whether the opening was never known under this name of an employer: that it is still the same one, only a person can say. */
export const isAnotherEmployer = (opening: Held, employer: string): boolean => !heldBy(opening).includes(employerIdOf(employer));

/** The first of these employers that holds the opening; undefined when none does. */
export const holderAmong = (opening: Held, employers: readonly string[]): string | undefined => employers.find((id) => heldBy(opening).includes(id));
