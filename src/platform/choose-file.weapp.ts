import Taro from '@tarojs/taro';
import { type ChosenFile } from './chosen-file';

/** Picks one file from a chat (WeChat knows no other files). `undefined` when the person turned back. */
export async function chooseFile(extensions: readonly string[]): Promise<ChosenFile<string> | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] });
    const [file] = tempFiles;
    return file && { name: file.name, size: file.size, source: file.path };
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return undefined;
    throw failure;
  }
}
