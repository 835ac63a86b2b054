import Taro from '@tarojs/taro';
import { chooseFile } from './choose-file';
import { type ChosenFile } from './chosen-file';

const ways = ['拍照或从相册选', '从聊天里选 PDF'];

/** Takes or picks a photograph, or picks a PDF from a chat. `undefined` when the person turned back. */
export async function chooseProof(): Promise<ChosenFile | undefined> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: ways });
    if (tapIndex === 1) return await chooseFile(['pdf']);
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
    const [photo] = tempFiles;
    return photo && { name: '照片', size: photo.size, source: photo.tempFilePath };
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return undefined;
    throw failure;
  }
}
