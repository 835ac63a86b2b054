import { useState } from 'react';
import Taro from '@tarojs/taro';
import { savePicture } from '../../platform/save-picture';
import { ActionBar } from '../action-bar';
import { ask } from '../ask';
import { Button } from '../button';
import { toast } from '../toast';

interface SavePictureBarProps {
  /** Where the picture can be shown. */
  address: string;
  /** What it is of: the file is called so. */
  name: string;
}

/** Puts the picture of a page into the album, and says so; asks for the album where WeChat has not been allowed. */
export function SavePictureBar({ address, name }: SavePictureBarProps) {
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      const outcome = await savePicture({ address, name });
      if (outcome === 'saved') toast('存好了，在相册里');
      if (outcome === 'refused') await askForAlbum();
    } finally {
      setSaving(false);
    }
  };
  return (
    <ActionBar note="也可以长按图片，直接发给朋友。">
      <Button width="grow" state={saving ? 'busy' : 'ready'} onPress={() => void save()}>
        存到相册
      </Button>
    </ActionBar>
  );
}

/** WeChat asks for the album once; afterwards only its settings can allow it. */
async function askForAlbum(): Promise<void> {
  const yes = await ask({ title: '还没有允许存到相册', consequence: '到设置里打开“添加到相册”，再回来存。也可以长按图片保存。', yes: '去设置', no: '先不存' });
  if (yes) await Taro.openSetting();
}
