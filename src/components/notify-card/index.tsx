import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Moment } from '../../../domain/message/templates';
import { Button } from '../button';
import { Card } from '../card';
import { useNotify } from './use-notify';
import './index.scss';

export { useNotify, type Notify } from './use-notify';

const questions: Record<Moment, string> = {
  activity: '活动有变动，微信里告诉我',
  interview: '面试前，微信里提醒我',
  proof: '核实有了结果，微信里告诉我',
  season: '材料审完了，微信里告诉我',
  application: '单位有了回音，微信里告诉我',
  applicants: '有新的投递，微信里告诉我',
  submission: '岗位审完了，微信里告诉我',
  savedSearch: '有新岗位，微信里告诉我',
};

/** Asks whether WeChat may tell the person, where it makes sense; nothing where there is nothing to ask. */
export function NotifyCard({ moment }: { moment: Moment }) {
  const { standing, ask } = useNotify(moment);
  const [answer, setAnswer] = useState<'yes' | 'no'>();
  if (!answer && standing !== 'ask') return null;
  return (
    <Card className="notify">
      <View className="grow">
        <View className="text-title">{questions[moment]}</View>
        <View className="text-note">{answer ? answers[answer] : '每开一次管一条，收到后可以再开'}</View>
      </View>
      {!answer && (
        <Button size="small" onPress={() => void ask().then((allowed) => setAnswer(allowed ? 'yes' : 'no'))}>
          开启
        </Button>
      )}
    </Card>
  );
}

const answers = { yes: '好，到时候微信里告诉你', no: '好的，消息都在“我的”里，随时能看' } as const;
