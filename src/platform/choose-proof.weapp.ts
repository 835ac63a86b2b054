import Taro from '@tarojs/taro';
import { shrinkingOfProof } from '../../domain/person/proof-file';
import { chooseFile } from './choose-file';
import { type ChosenFile } from './chosen-file';

const ways = ['拍照或从相册选', '从聊天里选 PDF'];

/** A photograph, made no larger than it is read. */
async function shrunk(src: string): Promise<ChosenFile> {
  const { width, height } = await Taro.getImageInfo({ src });
  const by = shrinkingOfProof({ width, height });
  const { tempFilePath } = await Taro.compressImage({ src, quality: 80, compressedWidth: Math.floor(width * by), compressedHeight: Math.floor(height * by) });
  const { size } = (await Taro.getFileInfo({ filePath: tempFilePath })) as { size: number };
  return { name: '照片', size, source: tempFilePath };
}

/** Takes or picks a photograph, or picks a PDF from a chat. `undefined` when the person turned back. */
export async function chooseProof(): Promise<ChosenFile | undefined> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: ways });
    if (tapIndex === 1) return await chooseFile(['pdf']);
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
    const [photo] = tempFiles;
    return photo && (await shrunk(photo.tempFilePath));
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return undefined;
    throw failure;
  }
}
