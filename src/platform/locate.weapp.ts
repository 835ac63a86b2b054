import Taro from '@tarojs/taro';

/** A point in GCJ-02, as WeChat's maps take them. */
export interface Here {
  latitude: number;
  longitude: number;
}

const REFUSED = 'place-refused';

/** Where this phone is, if its owner lets us know; whoever said no is not asked again. */
export async function locate(): Promise<Here | undefined> {
  if (Taro.getStorageSync(REFUSED) === true) return undefined;
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' });
    return { latitude, longitude };
  } catch (failure) {
    // Refused, or switched off: checking in goes on without it.
    console.warn('place', (failure as { errMsg?: string }).errMsg);
    Taro.setStorageSync(REFUSED, true);
    return undefined;
  }
}
