import { View } from '@tarojs/components';
import type { MyOrigin } from '../../../cloudfunctions/account/origins/mine';
import { originWords, type OriginState } from '../../../domain/person/origin';
import { showMoment } from '../../../domain/time/shanghai';
import { Card } from '../../components/card';
import { Tag, type Tone } from '../../components/tag';

const tones: Record<OriginState, Tone> = {
  derived: 'info',
  foreign: 'warning',
  sent: 'info',
  asked: 'warning',
  proven: 'success',
  refused: 'danger',
};

/** Where the person stands, and what there is to do. Before anything was given: why it is asked. */
export function OriginStanding({ origin: { state, proof, review } }: { origin: MyOrigin }) {
  if (!state) {
    return (
      <Card>
        <View className="text-title">为什么要核对</View>
        <View className="origin-advice">
          金种子优先本地生源。填身份证号最快；号码不是金山的，交一份证明也行。两样给一样就够。
        </View>
      </Card>
    );
  }
  return (
    <Card>
      <View className="origin-state">
        <View className="text-title">金种子本地生源</View>
        <Tag tone={tones[state]}>{originWords[state].name}</Tag>
      </View>
      <View className="origin-advice">{originWords[state].advice}</View>
      {proof && (
        <View className="text-note">
          已交：{proof.note}，{showMoment(proof.sentAt)}
        </View>
      )}
      {review && (state === 'asked' || state === 'refused') && <View className="origin-advice">组织者说：{review.reason}</View>}
    </Card>
  );
}
