import Taro from '@tarojs/taro';

/** Puts a picture into the phone's album. `refused`: the person, or their settings, do not let the program into the album; `left`: the person thought better of it. */
export async function savePicture({ address }: { address: string; name: string }): Promise<'saved' | 'refused' | 'left'> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: address });
    return 'saved';
  } catch (failure) {
    const message = (failure as { errMsg?: string }).errMsg ?? '';
    if (/auth|authorize|permission|privacy/i.test(message)) return 'refused';
    if (/cancel/.test(message)) return 'left';
    throw failure;
  }
}
