import cloud from 'wx-server-sdk';
import { refuse } from '../../runtime';
import { linkTo } from '../../runtime/storage';

/** A link to a file that somebody takes away works so long; seconds. */
const linkLives = 600;

/** Keeps a file for its owner and returns a link to it. The owner's next of that path takes its place. Refuses with TRY_AGAIN. */
export async function takeAway(cloudPath: string, file: Buffer): Promise<string> {
  const { fileID } = (await cloud.uploadFile({ cloudPath, fileContent: file as never })) as { fileID: string };
  return (await linkTo(fileID, linkLives)) ?? refuse('TRY_AGAIN');
}
