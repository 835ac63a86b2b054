import { open } from '../../runtime';
import { aboutIdentity, aboutPerson } from './person';
import { aboutApplying } from './applying';
import { aboutDoings } from './doings';

/** One fact that is kept about a person, in words. */
export interface KeptFact {
  name: string;
  value: string;
}

export interface KeptSection {
  title: string;
  facts: KeptFact[];
}

/**
 * Everything that is kept about the caller, in words that can be read and taken away. Numbers under lock are shown as everywhere:
 * an export is passed on in chats, and whoever asks knows their own.
 */
export const kept = open.query(async ({ ctx }): Promise<KeptSection[]> => {
  const sections = await Promise.all([aboutPerson(ctx), aboutIdentity(ctx), ...[...aboutDoings, ...aboutApplying].map((read) => read(ctx))]);
  return sections.filter(({ facts }) => facts.length > 0);
});
