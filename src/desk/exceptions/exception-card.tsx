import { View } from '@tarojs/components';
import { exceptionStates } from '../../../domain/activity/exception';
import { showMoment } from '../../../domain/time/shanghai';
import type { ExceptionCase } from '../../../cloudfunctions/activities/exceptions/queue';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Dot } from '../../components/dot';
import { Tag } from '../../components/tag';

/** One person's request: who, what does not fit, why they would come, and what was answered. */
export function ExceptionCard({ exception, onDecide }: { exception: ExceptionCase; onDecide: () => void }) {
  const { name, university, level, year, graduationYear, misses, reason, state, askedAt, words, isOwn } = exception;
  return (
    <Card>
      <View className="exception-head">
        <View className="text-title grow">{name}</View>
        {state !== 'asked' && <Tag tone={state === 'granted' ? 'success' : 'neutral'}>{exceptionStates[state]}</Tag>}
      </View>
      <View className="exception-fact">
        {university}
        <Dot />
        {level}
        <Dot />
        {year}
        <Dot />
        {graduationYear} 届
      </View>
      {misses.map((miss) => (
        <View key={miss} className="exception-fact">
          {sayOfOthers(miss)}
        </View>
      ))}
      <View className="exception-reason">{reason}</View>
      <View className="text-note figures">{showMoment(askedAt)} 申请</View>
      {words && <View className="exception-fact">答复：{words}</View>}
      {isOwn ? (
        <View className="text-note exception-ends">你自己的，请同事来答复。</View>
      ) : (
        state !== 'granted' && (
          <View className="exception-ends">
            <Button look="quiet" size="small" onPress={onDecide} label={`${state === 'asked' ? '答复' : '改为同意'}：${name}`}>
              {state === 'asked' ? '答复' : '改为同意'}
            </Button>
          </View>
        )
      )}
    </Card>
  );
}

/** What was said to the person, as it is read by somebody else. */
const sayOfOthers = (miss: string): string => miss.replace('你的档案里', '档案里').replace('你的本地生源', '本地生源').replace('你还没有', '还没有');
