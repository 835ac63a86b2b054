import { deserialize, serialize } from 'node:v8';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import cloud from 'wx-server-sdk';
import type { JobShape } from '../../../domain/job/entry';
import type { Segment } from '../../../domain/search/segment';

/** Segments as files of the cloud's storage: columns as V8 writes them, which keeps typed arrays as they are, compressed. */

type JobSegment = Segment<JobShape>;

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** A path no other segment has. */
export const segmentPath = ({ now, random }: { now: () => Date; random: (bytes: number) => Uint8Array }): string =>
  `job-index/${now().getTime().toString(36)}-${Buffer.from(random(8)).toString('hex')}.segment`;

/** Returns the file id. */
export async function writeSegment(cloudPath: string, segment: JobSegment): Promise<string> {
  const content = await compress(serialize(segment), { level: 3 });
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: content as never });
  return fileID;
}

/** Throws when there is no such file. */
export async function readSegment(fileId: string): Promise<JobSegment> {
  const { fileContent } = (await cloud.downloadFile({ fileID: fileId })) as unknown as { fileContent: Buffer };
  return deserialize(await expand(fileContent)) as JobSegment;
}
