import Taro, { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { toast } from '../../components/toast';
import { paint } from '../../platform/canvas';
import { savePicture } from '../../platform/save-picture';
import { pictureFacts } from '../../share-picture/facts';
import { poster } from './drawing';
import './index.scss';

/** 海报: a picture of an opening with its code, for the album, the family's chat or a wall. */
export default function PosterPage() {
  const { id = '' } = useRouter().params;
  const job = useQuery(api.jobs.read.queryOptions({ id }));
  const code = useQuery(api.jobs.code.queryOptions({ id }, { staleTime: Infinity }));
  const facts = job.data && pictureFacts(job.data);
  const picture = useQuery({
    queryKey: ['poster', facts, code.data?.address],
    queryFn: () => (facts && code.data ? paint(poster(facts, code.data.address)) : Promise.reject(new Error('nothing to draw'))),
    enabled: facts !== undefined && code.data !== undefined,
    staleTime: Infinity,
  });
  const name = facts ? `${facts.title}的海报` : '海报';
  const whole = {
    data: picture.data,
    error: job.error ?? code.error ?? picture.error,
    refetch: () => Promise.all([job, code, picture].filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
  };
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={whole} what="海报">
          {(address) => <Image className="poster" src={address} mode="widthFix" showMenuByLongpress aria-label={name} nativeProps={{ alt: name }} />}
        </QueryView>
      </View>
      {picture.data && facts && <SaveBar address={picture.data} name={facts.title} />}
    </Screen>
  );
}

function SaveBar({ address, name }: { address: string; name: string }) {
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
