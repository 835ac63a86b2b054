import Taro from '@tarojs/taro';
import { toast } from '../components/toast';

/** What a browser lets us use; undefined where it cannot be asked beforehand. */
export interface Devices {
  camera: boolean;
  microphone: boolean;
}

/** Asks for camera and microphone before they are needed, and lets go of them at once. */
export async function checkDevices(): Promise<Devices | undefined> {
  // Browsers have them on safe pages alone.
  if (!('mediaDevices' in navigator)) return undefined;
  return { camera: await isAllowed({ video: true }), microphone: await isAllowed({ audio: true }) };
}

const isAllowed = (wanted: MediaStreamConstraints): Promise<boolean> =>
  navigator.mediaDevices.getUserMedia(wanted).then(
    (stream) => {
      for (const track of stream.getTracks()) track.stop();
      return true;
    },
    () => false,
  );

/** A browser opens no mini-program: the number is taken along. */
export async function openMeeting(code: string): Promise<void> {
  await Taro.setClipboardData({ data: code });
  toast('会议号已复制，打开腾讯会议粘贴');
}
