import { CallError, NETWORK_LOST } from './call-reply';
import { type ChosenFile } from './chosen-file';

/** Puts a file into the local cloud's storage under a path of its own. Returns its file id; throws `CallError`. */
export async function uploadFile(cloudPath: string, file: ChosenFile): Promise<string> {
  const form = new FormData();
  form.append('cloudPath', cloudPath);
  form.append('file', file.source as File, file.name);
  const response = await send(form);
  if (!response.ok) throw new CallError(`upload failed: ${response.status}`, -1);
  const { fileID } = (await response.json()) as { fileID: string };
  return fileID;
}

async function send(form: FormData): Promise<Response> {
  try {
    return await fetch('/upload', { method: 'POST', body: form });
  } catch (failure) {
    throw new CallError(failure instanceof Error ? failure.message : String(failure), NETWORK_LOST);
  }
}
