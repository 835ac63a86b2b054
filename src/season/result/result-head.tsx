import { View } from '@tarojs/components';
import type { OwnResult } from '../../../cloudfunctions/season/placements/mine';
import { placementStates } from '../../../domain/season/placement/answer';
import { sayStanding } from '../../../domain/season/placement/standing';
import { Dot } from '../../components/dot';
import { Tag, type Tone } from '../../components/tag';

const tones: Record<OwnResult['state'], Tone> = { placed: 'programme', waiting: 'neutral', offered: 'warning', accepted: 'success', declined: 'neutral', lapsed: 'neutral' };

/** Where the person is placed, and what happens next. */
export function ResultHead({ result }: { result: OwnResult }) {
  const { season, state, rank, score, post, how, offersFrom, offersUntil, hasEnded, isByUnits } = result;
  const { headline, detail } = sayStanding(result, { startsAt: offersFrom, endsAt: offersUntil, hasEnded }, new Date());
  return (
    <View className="result-head">
      <View className="result-lead">{season}</View>
      <View className="result-headline">{post ? post.title : headline}</View>
      {post && (
        <View className="result-fact">
          {post.unit}
          <Dot />
          {post.kind === 'short' ? '短期' : '长期'}
          <Dot />
          {post.place}
        </View>
      )}
      <View className="result-fact figures">
        总成绩 {score}
        <Dot />第 {rank} 名
        {how && <Dot />}
        {how}
      </View>
      {isByUnits && <View className="result-fact">这一期按单位排的先后录，名次只是总成绩的先后</View>}
      <View className="result-state">
        <Tag tone={tones[state]}>{placementStates[state]}</Tag>
      </View>
      <View className="result-next figures">{detail}。</View>
    </View>
  );
}
