import Taro from '@tarojs/taro';

/** A point in GCJ-02, as WeChat's maps take them. */
export interface Here {
  latitude: number;
  longitude: number;
}

const REFUSED = 'place-refused';

/** The code that was scanned lives for a minute: nobody waits longer for a place than this. Milliseconds. */
const PATIENCE = 3_000;

/** Where this phone is, if its owner lets us know and it knows soon; whoever said no is not asked again. */
export const locate = (): Promise<Here | undefined> =>
  Promise.race([ask(), new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE))]);

async function ask(): Promise<Here | undefined> {
  if (Taro.getStorageSync(REFUSED) === true) return undefined;
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' });
    return { latitude, longitude };
  } catch (failure) {
    // Refused, or switched off for now: checking in goes on without it.
    const { errMsg = '' } = failure as { errMsg?: string };
    console.warn('place', errMsg);
    if (/auth deny|denied/.test(errMsg)) Taro.setStorageSync(REFUSED, true);
    return undefined;
  }
}
