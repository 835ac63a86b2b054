import Taro from '@tarojs/taro';
import { toast } from '../components/toast';

/** Hands a text to the person as a file of this name: to a chat, say 文件传输助手; where that is not offered, to the clipboard. */
export async function takeAway(fileName: string, text: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  try {
    await Taro.shareFileMessage({ filePath, fileName });
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return;
    await Taro.setClipboardData({ data: text });
    toast('已复制，去粘贴保存');
  }
}
