import { student } from '../../runtime';

/** Where a person's proofs are kept: nothing outside is taken for one of theirs. */
export const proofFolder = (personId: string): string => `proofs/${personId}/`;

/** A path for one proof that nobody guesses, the caller's own; the screen uploads there. Without an extension: how it begins tells what it is. */
export const proofPath = student.mutation(({ ctx }): { cloudPath: string } => ({
  cloudPath: proofFolder(ctx.personId) + Buffer.from(ctx.random(18)).toString('hex'),
}));
