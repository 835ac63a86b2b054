import Taro from '@tarojs/taro';
import { shrinkingOf } from '../../domain/job/picture';
import { type ChosenFile } from './chosen-file';

/** Takes or picks a photograph, made as small as WeChat's check takes it. `undefined` when the person turned back. */
export async function choosePicture(): Promise<ChosenFile<string> | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
    const [photo] = tempFiles;
    if (!photo) return undefined;
    const { width, height } = await Taro.getImageInfo({ src: photo.tempFilePath });
    const by = shrinkingOf({ width, height });
    const { tempFilePath } = await Taro.compressImage({ src: photo.tempFilePath, quality: 80, compressedWidth: Math.floor(width * by), compressedHeight: Math.floor(height * by) });
    const { size } = (await Taro.getFileInfo({ filePath: tempFilePath })) as { size: number };
    return { name: '照片', size, source: tempFilePath };
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return undefined;
    throw failure;
  }
}
