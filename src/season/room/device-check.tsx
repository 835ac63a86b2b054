import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { checkDevices, type Devices } from '../../platform/video-room';

/** Camera and microphone are asked for before the panel waits. */
export function DeviceCheck() {
  const [devices, setDevices] = useState<Devices | 'unknown'>();
  const [isBusy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setDevices((await checkDevices()) ?? 'unknown');
    setBusy(false);
  };
  return (
    <View className="room-way">
      {devices && <Notice tone={devices !== 'unknown' && devices.camera && devices.microphone ? 'info' : 'warning'}>{verdict(devices)}</Notice>}
      <View className="row">
        <Button look="outline" size="small" state={isBusy ? 'busy' : 'ready'} onPress={() => void check()}>
          {devices ? '再试一次' : '试试摄像头和麦克风'}
        </Button>
      </View>
    </View>
  );
}

const verdict = (devices: Devices | 'unknown'): string => {
  if (devices === 'unknown') return '这里试不了，请在进房间以前自己打开相机看一下。';
  const missing = [...(devices.camera ? [] : ['摄像头']), ...(devices.microphone ? [] : ['麦克风'])];
  return missing.length === 0 ? '摄像头和麦克风都能用。' : `${missing.join('和')}用不了：请在设置里允许，再试一次。`;
};
