import { View } from '@tarojs/components';
import type { OwnResult } from '../../../cloudfunctions/season/placements/mine';
import { placementStates } from '../../../domain/season/placement/answer';
import { showMoment } from '../../../domain/time/shanghai';
import { Dot } from '../../components/dot';
import { Tag, type Tone } from '../../components/tag';

const tones: Record<OwnResult['state'], Tone> = { placed: 'programme', waiting: 'neutral', offered: 'warning', accepted: 'success', declined: 'neutral', lapsed: 'neutral' };

/** Where the person is placed, and what happens next. */
export function ResultHead({ result }: { result: OwnResult }) {
  const { season, state, rank, score, post, how } = result;
  return (
    <View className="result-head">
      <View className="result-lead">{season}</View>
      <View className="result-headline">{post ? post.title : '这次还没有岗位'}</View>
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
      <View className="result-state">
        <Tag tone={tones[state]}>{placementStates[state]}</Tag>
      </View>
      <View className="result-next figures">{nextOf(result)}</View>
    </View>
  );
}

const nextOf = ({ state, until, offersFrom }: OwnResult): string => {
  switch (state) {
    case 'placed':
      return `正在公示。${showMoment(offersFrom)} 公示结束，届时请你确认。`;
    case 'waiting':
      return '你在候补名单里。有人放弃，名额给报过这个岗位、排在最前面的人，轮到你会告诉你。';
    case 'offered':
      return until ? `${showMoment(until)} 前请确认，过了时间名额给下一位。` : '请确认。';
    case 'accepted':
      return '岗位是你的了。报到的安排，单位会联系你。';
    case 'declined':
      return '你放弃了这个岗位，名额已经给下一位。';
    case 'lapsed':
      return '没有在时间内确认，名额已经给下一位。有疑问请联系组织者。';
  }
};
