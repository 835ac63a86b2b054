import cloud from 'wx-server-sdk';
import { refuse } from '../refuse';

/** Where an organiser's screen uploads workbooks to; a person may only import what they uploaded themselves. */
export const uploadFolder = (personId: string): string => `imports/${personId}/`;

/** The file's content, or undefined when it is not there. Refuses with IMPORT_NOT_FOUND when it is someone else's. */
export async function download(fileId: string, personId: string): Promise<Buffer | undefined> {
  const path = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? '';
  if (!path.startsWith(uploadFolder(personId)) || path.includes('..')) return refuse('IMPORT_NOT_FOUND');
  try {
    const { fileContent } = (await cloud.downloadFile({ fileID: fileId })) as unknown as { fileContent: Buffer };
    return fileContent;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** -503003 is the platform's number for a file that does not exist. */
const isMissing = (error: unknown): boolean => /503003|NONEXIST|not exist|404/i.test(JSON.stringify(error) + String(error));
