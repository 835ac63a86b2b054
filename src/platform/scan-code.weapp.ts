import Taro from '@tarojs/taro';

/** WeChat's own camera needs nothing fetched. */
export const prepareScan = (): void => undefined;

/** Reads one QR code with the camera. `undefined` when the person turned back; throws when there is no camera to use. */
export async function scanCode(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return undefined;
    throw failure;
  }
}
