/** `storage.*` actions of the SDK: functions may read and remove every file. */
import { CloudError, invalidParam } from '../errors';
import { checkedPath, type Files } from '../storage/files';
import { type Call, type Reply } from './call';
import { list, text } from './wire';

export interface StorageHome {
  files: Files;
  /** Where links point to. */
  url: string;
}

export type StorageAction = (call: Call, home: StorageHome) => Promise<Reply> | Reply;

/** A link is good for a day unless asked otherwise, as in the cloud. */
const A_DAY = 86_400;

const codeOf = (error: unknown): string => {
  if (error instanceof CloudError) return error.code;
  throw error;
};

const getUploadMetadata: StorageAction = ({ params }, { files, url }) => {
  const path = checkedPath(text(params, 'path'));
  return {
    data: {
      url: `${url}/upload-by-sdk`,
      token: 'local',
      authorization: files.uploadToken(path),
      fileId: files.fileId(path),
      cosFileId: Buffer.from(path).toString('base64url'),
    },
  };
};

function linkOf(item: unknown, { files, url }: StorageHome): Reply {
  const { fileid, max_age: maxAge } = item as { fileid?: unknown; max_age?: unknown };
  try {
    const path = files.pathOf(fileid);
    if (!files.fact(path)) return { fileid, fileID: fileid, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' };
    const seconds = typeof maxAge === 'number' && maxAge > 0 ? maxAge : A_DAY;
    return { fileid, fileID: fileid, code: 'SUCCESS', maxAge: seconds, tempFileURL: `${url}${files.link(path, seconds)}` };
  } catch (error) {
    return { fileid, fileID: fileid, code: codeOf(error), tempFileURL: '' };
  }
}

const batchGetDownloadUrl: StorageAction = ({ params }, home) => ({
  data: { download_list: list(params, 'file_list').map((item) => linkOf(item, home)) },
});

const batchDeleteFile: StorageAction = async ({ params }, { files }) => {
  const ids = list(params, 'fileid_list');
  if (ids.length > 50) throw invalidParam('at most 50 files at a time');
  const removed = ids.map(async (fileID) => {
    try {
      await files.remove(files.pathOf(fileID));
      return { fileID, code: 'SUCCESS' };
    } catch (error) {
      return { fileID, code: codeOf(error) };
    }
  });
  return { data: { delete_list: await Promise.all(removed) } };
};

export const STORAGE_ACTIONS: Readonly<Record<string, StorageAction>> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
};
