import Taro from '@tarojs/taro';
import { toast } from '../components/toast';

/** A mini-program opens no addresses of others: this one goes to the clipboard, for the browser. */
export async function openLink(url: string): Promise<void> {
  await Taro.setClipboardData({ data: url });
  toast('网址复制好了，到浏览器里打开');
}
