import Taro from '@tarojs/taro';
import { meetingPath, meetingProgram } from '../../domain/season/video';
import { toast } from '../components/toast';

/** What a phone lets us use; undefined where it cannot be asked beforehand. */
export interface Devices {
  camera: boolean;
  microphone: boolean;
}

/** Asks for camera and microphone before they are needed, so that nobody is asked in front of a panel. */
export async function checkDevices(): Promise<Devices | undefined> {
  return { camera: await isAllowed('scope.camera'), microphone: await isAllowed('scope.record') };
}

const isAllowed = (scope: string): Promise<boolean> =>
  Taro.authorize({ scope }).then(
    () => true,
    () => false,
  );

/** Opens the meeting in 腾讯会议's own mini-program. */
export async function openMeeting(code: string): Promise<void> {
  try {
    await Taro.navigateToMiniProgram({ appId: meetingProgram, path: meetingPath(code) });
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return;
    await Taro.setClipboardData({ data: code });
    toast('腾讯会议没打开，会议号已复制');
  }
}
