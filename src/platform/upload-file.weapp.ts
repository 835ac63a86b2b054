import { CallError } from './call-reply';
import { type ChosenFile } from './chosen-file';
import { wechatCloud } from './wechat-cloud';

/** Puts a file into cloud storage under a path of its own. Returns its file id; throws `CallError`. */
export async function uploadFile(cloudPath: string, file: ChosenFile): Promise<string> {
  try {
    const { fileID } = await wechatCloud().uploadFile({ cloudPath, filePath: file.source as string });
    return fileID;
  } catch (failure) {
    const { errCode, errMsg } = failure as { errCode?: number; errMsg?: string };
    throw new CallError(errMsg ?? 'uploadFile failed', errCode ?? -1);
  }
}
