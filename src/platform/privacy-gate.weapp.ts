import Taro from '@tarojs/taro';
import { AGREE_BUTTON } from './agree-button-id';

type Answer = (option: Taro.onNeedPrivacyAuthorization.ResolveOption) => void;

/** Private interfaces that wait for an answer: a phone number, a file. */
let waiting: Answer[] = [];

/** When something private is asked for before WeChat knows of a consent, `show` opens the guide; it then goes on, or not. */
export function watchPrivacy(show: () => void): void {
  // Missing before base library 2.32.3: WeChat then asks by itself.
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return;
  Taro.onNeedPrivacyAuthorization((resolve) => {
    waiting.push(resolve);
    if (waiting.length > 1) return;
    resolve({ event: 'exposureAuthorization' });
    show();
  });
}

const answer = (option: Parameters<Answer>[0]): void => {
  const asked = waiting;
  waiting = [];
  asked.forEach((resolve) => resolve(option));
};

/** The person pressed the button that agrees. */
export const goOn = (): void => answer({ event: 'agree', buttonId: AGREE_BUTTON });

/** The person left the guide without. */
export const holdBack = (): void => answer({ event: 'disagree' });

/** Whether WeChat wants a consent before anything private: the first time, and when the guide kept with it has changed. */
export function needsConsent(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!Taro.canIUse('getPrivacySetting')) return resolve(false);
    Taro.getPrivacySetting({ success: ({ needAuthorization }) => resolve(needAuthorization), fail: () => resolve(false) });
  });
}
