import { useState } from 'react';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { Screen } from '../../components/screen';
import { Dismissed } from './dismissed';
import { Seen } from './seen';
import './index.scss';

/** 看过的岗位: on this phone alone; and those I do not want to see again. */
export default function SeenPage() {
  const [shown, show] = useState<'seen' | 'dismissed'>('seen');
  return (
    <Screen>
      <View className="content section-first">
        <View className="chips seen-chips" aria-role="radiogroup" aria-label="看哪些">
          <Chip text="看过的" choice="one" on={shown === 'seen'} onPress={() => show('seen')} />
          <Chip text="不感兴趣的" choice="one" on={shown === 'dismissed'} onPress={() => show('dismissed')} />
        </View>
        {shown === 'seen' ? <Seen /> : <Dismissed />}
      </View>
    </Screen>
  );
}
