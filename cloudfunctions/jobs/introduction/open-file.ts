import { refuse, student } from '../../runtime';
import { linkTo } from '../../runtime/storage';

/** Seconds. */
const LINK_LASTS = 300;

/** A link to the caller's own file, good for five minutes. Refuses with INTRODUCTION_FILE_NOT_FOUND. */
export const openFile = student.mutation(async ({ ctx }): Promise<{ url: string }> => {
  const file = (await ctx.db.introductions.read(ctx.personId))?.file ?? refuse('INTRODUCTION_FILE_NOT_FOUND');
  return { url: (await linkTo(file.fileId, LINK_LASTS)) ?? refuse('INTRODUCTION_FILE_NOT_FOUND') };
});
