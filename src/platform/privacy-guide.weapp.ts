import Taro from '@tarojs/taro';

/** Opens the privacy guide kept with WeChat. */
export const openPrivacyGuide: (() => void) | undefined = () => void Taro.openPrivacyContract();
