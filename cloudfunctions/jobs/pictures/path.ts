import { createHash } from 'node:crypto';
import { open, type CallContext } from '../../runtime';

/** Where a person's pictures are uploaded to. What is public says nothing of who sent it: the folder is a digest. */
export const pictureFolder = (personId: string): string => `pictures/${createHash('sha256').update(`pictures:${personId}`).digest('hex').slice(0, 24)}/`;

/** A path for one picture that nobody guesses, the caller's own. Organisers and contacts upload there; what others upload nobody looks at. */
export const path = open.mutation(({ ctx }): { cloudPath: string } => ({ cloudPath: pictureFolder(ctx.personId) + Buffer.from(ctx.random(18)).toString('hex') }));

/** Where a picture is kept that was looked at. Nobody knows the path before the file is there, and the file is nobody's but the functions'. */
export const keptPath = ({ random }: Pick<CallContext, 'random'>): string => `employer-pictures/${Buffer.from(random(18)).toString('hex')}`;
