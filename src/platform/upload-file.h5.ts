import { type ChosenFile } from './chosen-file';
import { askLocalCloud } from './local-cloud';

/** Puts a file into the local cloud's storage under a path of its own. Returns its file id; throws `CallError`. */
export async function uploadFile(cloudPath: string, file: ChosenFile): Promise<string> {
  const form = new FormData();
  // The path first: the cloud knows where the bytes go before they come.
  form.append('cloudPath', cloudPath);
  form.append('file', file.source as File, file.name);
  const { fileID } = await askLocalCloud<{ fileID: string }>('/upload', form);
  return fileID;
}
