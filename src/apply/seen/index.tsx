import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '../../components/choices';
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
        <Choices className="seen-chips" name="看哪些" choices={[{ value: 'seen', text: '看过的' }, { value: 'dismissed', text: '不感兴趣的' }]} chosen={shown} onChoose={show} />
        {shown === 'seen' ? <Seen /> : <Dismissed />}
      </View>
    </Screen>
  );
}
