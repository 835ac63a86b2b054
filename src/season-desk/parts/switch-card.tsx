import { useState } from 'react';
import { View } from '@tarojs/components';
import type { SwitchCard as Asked } from '../../../cloudfunctions/season/placements/switches';
import { showMoment } from '../../../domain/time/shanghai';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import './switch-card.scss';

export type SwitchDecision = { outcome: 'agreed' } | { outcome: 'refused'; words: string };

interface SwitchCardProps {
  asked: Asked;
  /** Whether this side has agreed already. */
  hasAgreed: boolean;
  isBusy: boolean;
  error: unknown;
  onDecide: (decision: SwitchDecision) => void;
}

/** One request to change between short and long, for the unit or for an organiser: both agree, or one says why not. */
export function SwitchCard({ asked: { name, university, from, to, reason, at, unitAgreed, organiserAgreed }, hasAgreed, isBusy, error, onDecide }: SwitchCardProps) {
  const [refusing, setRefusing] = useState(false);
  const [words, setWords] = useState('');
  const state = isBusy ? 'busy' : 'ready';
  return (
    <Card>
      <View className="text-title">{name}</View>
      <View className="text-note figures">
        {university}，{showMoment(at)} 申请
      </View>
      <View className="switch-words">
        <View className="text-note">从</View>
        <View>{from}</View>
        <View className="text-note">换到</View>
        <View>{to}</View>
        <View className="text-note">为什么</View>
        <View>{reason}</View>
      </View>
      <View className="text-note switch-stand">
        单位{unitAgreed ? '同意了' : '还没答复'}，组织者{organiserAgreed ? '同意了' : '还没答复'}
      </View>
      <View className="switch-ends">
        {!hasAgreed && (
          <Button look="quiet" size="small" state={state} label={`同意：${name}`} onPress={() => onDecide({ outcome: 'agreed' })}>
            同意
          </Button>
        )}
        <Button look="plain" size="small" state={state} label={`不同意：${name}`} onPress={() => setRefusing(true)}>
          不同意
        </Button>
      </View>
      <RefusalNotice error={error} />
      {refusing && (
        <Sheet
          title={`不同意${name}换岗`}
          onClose={() => setRefusing(false)}
          foot={
            <Button width="grow" state={isBusy ? 'busy' : words.trim() === '' ? 'off' : 'ready'} onPress={() => onDecide({ outcome: 'refused', words: words.trim() })}>
              不同意，告诉本人
            </Button>
          }
        >
          <Field name="为什么" note="本人看得到。">
            <TextInput name="为什么" value={words} longest={120} hint="例如：这个岗位下周开始，来不及安排带教老师" onChange={setWords} />
          </Field>
          <RefusalNotice error={error} />
        </Sheet>
      )}
    </Card>
  );
}
