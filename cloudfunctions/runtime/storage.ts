import cloud from 'wx-server-sdk';

/** Files in the cloud's storage, as the functions see them: all of them. Whose file it is, its path says. */

/** The path inside the storage; undefined for what is no file id, or one that points elsewhere. */
export const storedPath = (fileId: string): string | undefined => {
  const path = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1];
  return path?.includes('..') ? undefined : path;
};

/** The cloud deletes, or gives links to, at most 50 files at a time. */
const AT_ONCE = 50;

/** Links to files that work for so many seconds, by file; those that do not exist have none. */
export const linksTo = async (fileIds: readonly string[], seconds: number): Promise<Map<string, string>> => {
  const links = new Map<string, string>();
  for (let from = 0; from < fileIds.length; from += AT_ONCE) {
    const asked = fileIds.slice(from, from + AT_ONCE).map((fileID) => ({ fileID, maxAge: seconds }));
    const { fileList } = (await cloud.getTempFileURL({ fileList: asked as never })) as unknown as { fileList: { fileID: string; status: number; tempFileURL: string }[] };
    for (const { fileID, status, tempFileURL } of fileList) if (status === 0 && tempFileURL !== '') links.set(fileID, tempFileURL);
  }
  return links;
};

/** The whole of a file, when it is no larger than `limit` bytes; undefined when there is none. */
export const readFile = async (fileId: string, limit: number): Promise<Uint8Array | 'larger' | undefined> => {
  const link = await linkTo(fileId, 60);
  const response = link === undefined ? undefined : await fetch(link);
  if (!response?.ok || !response.body) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size > limit) {
      await reader.cancel();
      return 'larger';
    }
  }
  return new Uint8Array(Buffer.concat(parts));
};

/** A link to a file that works for so many seconds; undefined when there is no such file. */
export const linkTo = async (fileId: string, seconds: number): Promise<string | undefined> => {
  const { fileList } = (await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] as never })) as unknown as {
    fileList: { status: number; tempFileURL: string }[];
  };
  const [file] = fileList;
  return file?.status === 0 && file.tempFileURL !== '' ? file.tempFileURL : undefined;
};

/** Those of these files that do not exist. What cannot be told now, for any other reason, is not among them. */
export const goneOf = async (fileIds: readonly string[]): Promise<string[]> => {
  if (fileIds.length === 0) return [];
  const { fileList } = (await cloud.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: 60 })) as never })) as unknown as { fileList: { fileID: string; status: number }[] };
  return fileList.filter(({ status }) => status === MISSING).map(({ fileID }) => fileID);
};

/** How a file begins and how long it is, never holding more than its beginning. `size` stops counting beyond `limit`. */
export const lookAt = async (fileId: string, limit: number): Promise<{ start: Uint8Array; size: number } | undefined> => {
  const link = await linkTo(fileId, 60);
  const response = link === undefined ? undefined : await fetch(link);
  if (!response?.ok || !response.body) return undefined;
  const reader = response.body.getReader();
  let start = new Uint8Array();
  let size = 0;
  for (let part = await reader.read(); !part.done && size <= limit; part = await reader.read()) {
    if (start.length < 16) start = new Uint8Array(Buffer.concat([start, part.value]).subarray(0, 16));
    size += part.value.length;
  }
  await reader.cancel();
  return { start, size };
};

/** Keeps a file of the functions' own: no client may write over it. Returns its id. */
export const keepFile = async (cloudPath: string, content: Uint8Array): Promise<string> => {
  const { fileID } = (await cloud.uploadFile({ cloudPath, fileContent: Buffer.from(content) as never })) as { fileID: string };
  return fileID;
};

/** The platform's number for a file that does not exist. */
const MISSING = -503003;

/** Deletes files; one that is gone already is as good. Throws when one could not be deleted. */
export const removeFiles = async (fileIds: readonly string[]): Promise<void> => {
  for (let from = 0; from < fileIds.length; from += AT_ONCE) {
    const reply = await cloud.deleteFile({ fileList: fileIds.slice(from, from + AT_ONCE) });
    const kept = (reply?.fileList ?? []).filter(({ status }) => status !== 0 && status !== MISSING);
    if (kept.length > 0) throw new Error(`files that could not be deleted: ${kept.map(({ status }) => status).join(', ')}`);
  }
};
