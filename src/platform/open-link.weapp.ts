import Taro from '@tarojs/taro';
import { toast } from '../components/toast';

/** A mini-program opens no addresses of others: this one goes to the clipboard, for the browser. */
export async function openLink(url: string): Promise<void> {
  try {
    await Taro.setClipboardData({ data: url });
    toast('网址复制好了，到浏览器里打开');
  } catch {
    // Refused, or WeChat does not know yet that the program copies.
    toast('微信没让复制，网址没复制上');
  }
}
