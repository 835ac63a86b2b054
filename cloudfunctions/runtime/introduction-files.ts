import { command as _, type Database } from './database';

/** Where a person's files are kept: nothing outside is taken for one of theirs. */
export const introductionFolder = (personId: string): string => `introductions/${personId}/`;

/**
 * Notes that a file may not be needed any more. Before the change that lets go of it, so that no death in between leaves a file nobody
 * remembers: the clock deletes it only when neither the introduction nor an application carries it.
 */
export const letGoOfFile = async (db: Database, personId: string, fileId: string | undefined, at: Date): Promise<void> => {
  if (fileId !== undefined) await db.introductions.updateOne({ _id: personId }, { discarded: _.push([{ fileId, at }]) });
};
