import Taro from '@tarojs/taro';
import { currentLook } from '../../look/choice';

interface Question {
  title: string;
  /** What follows from saying yes. */
  consequence: string;
  /** At most four characters each: WeChat cuts longer ones. */
  yes: string;
  no: string;
}

/** The dialog is WeChat's own, outside our styles: the token `programme-edge`, light and dark. */
const TEAL = '#12695a';
const TEAL_ON_DARK = '#4fa894';

/** Asks before something that cannot be taken back. True for yes. */
export async function ask({ title, consequence, yes, no }: Question): Promise<boolean> {
  const confirmColor = currentLook().dark ? TEAL_ON_DARK : TEAL;
  const { confirm } = await Taro.showModal({ title, content: consequence, confirmText: yes, cancelText: no, confirmColor });
  return confirm;
}
