/** `storage.*` actions of the SDK: functions may read and remove every file. */
import { CloudError, invalidParam } from '../errors';
import { checkedPath, fileMissing, type Files } from '../storage/files';
import { type Call, type Reply } from './call';
import { list, type Params, text } from './wire';

export interface StorageHome {
  files: Files;
  /** Where links point to. */
  url: string;
}

export type StorageAction = (call: Call, home: StorageHome) => Promise<Reply> | Reply;

/** A link is good for a day unless asked otherwise, as in the cloud. */
const A_DAY = 86_400;

const refusalOf = (error: unknown): { code: string; message: string } => {
  if (error instanceof CloudError) return { code: error.code, message: error.message };
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
    if (!files.fact(path)) throw fileMissing();
    const seconds = typeof maxAge === 'number' && maxAge > 0 ? maxAge : A_DAY;
    return { fileid, fileID: fileid, code: 'SUCCESS', maxAge: seconds, tempFileURL: `${url}${files.link(path, seconds)}` };
  } catch (error) {
    return { fileid, fileID: fileid, ...refusalOf(error), tempFileURL: '' };
  }
}

/** As in the cloud: so many files a call. */
const MOST_FILES = 50;

function filesOf(params: Params, name: string): unknown[] {
  const items = list(params, name);
  if (items.length > MOST_FILES) throw invalidParam(`at most ${MOST_FILES} files at a time, not ${items.length}`);
  return items;
}

const batchGetDownloadUrl: StorageAction = ({ params }, home) => ({
  data: { download_list: filesOf(params, 'file_list').map((item) => linkOf(item, home)) },
});

const batchDeleteFile: StorageAction = async ({ params }, { files }) => {
  const ids = filesOf(params, 'fileid_list');
  const removed = ids.map(async (fileID) => {
    try {
      await files.remove(files.pathOf(fileID));
      return { fileID, code: 'SUCCESS' };
    } catch (error) {
      return { fileID, ...refusalOf(error) };
    }
  });
  return { data: { delete_list: await Promise.all(removed) } };
};

/** `copyFile` of the node SDK: `overwrite` unless it says no, `remove_original` when it says so. */
const batchCopyFile: StorageAction = async ({ params }, { files }) => {
  const copied = filesOf(params, 'file_list').map(async (item) => {
    const { src_path: from, dst_path: to, overwrite, remove_original: moves } = item as Record<string, unknown>;
    try {
      return {
        fileId: await files.copy(checkedPath(from), checkedPath(to), overwrite !== false, moves === true),
        code: 'SUCCESS',
      };
    } catch (error) {
      return { fileId: '', ...refusalOf(error) };
    }
  });
  return { data: { copy_list: await Promise.all(copied) } };
};

export const STORAGE_ACTIONS: Readonly<Record<string, StorageAction>> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'storage.batchCopyFile': batchCopyFile,
};
