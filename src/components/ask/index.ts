import Taro from '@tarojs/taro';

interface Question {
  title: string;
  /** What follows from saying yes. */
  consequence: string;
  /** At most four characters each: WeChat cuts longer ones. */
  yes: string;
  no: string;
}

/** Asks before something that cannot be taken back. True for yes. */
export async function ask({ title, consequence, yes, no }: Question): Promise<boolean> {
  const { confirm } = await Taro.showModal({ title, content: consequence, confirmText: yes, cancelText: no });
  return confirm;
}
