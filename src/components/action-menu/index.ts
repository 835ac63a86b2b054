import Taro from '@tarojs/taro';

export interface MenuItem {
  text: string;
  act: () => void;
}

/** The phone's own menu from below. Leaving it does nothing. */
export async function openMenu(items: readonly MenuItem[]): Promise<void> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: items.map(({ text }) => text) });
    items[tapIndex]?.act();
  } catch (failure) {
    if (!/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) throw failure;
  }
}
