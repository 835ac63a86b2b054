import { View } from '@tarojs/components';
import type { NoticePage } from '../../../cloudfunctions/season/placements/notice';
import { showMoment } from '../../../domain/time/shanghai';
import { Card } from '../../components/card';

const byScore = '按总成绩排先后，从第一名起，每个人拿自己填的第一个还有名额、又符合条件的岗位。排在后面的人，填得再靠前也不会抢在前面。先报名后报名没有区别。';
const byUnits =
  '面试结束以后，每个单位给报了它的人排先后；没有排到的，按总成绩跟在后面；认为不合适的要写理由，这个岗位就不给。每个人按自己填的先后一个一个问，单位留下排得最靠前的，没留下的去问下一个，直到没有人再动。不会有一个人和一个岗位互相更想要对方、却没分到一起。';

/** The rule in four sentences, and what anybody needs to make the result again. */
export function HowFair({ page: { method, draw, fingerprint, publishedAt } }: { page: NoticePage }) {
  const opened = method === 'stable' ? '面试结束、单位排好以后' : '面试结束后';
  return (
    <>
      <Card>
        <View className="text-title">{method === 'stable' ? '单位排先后' : '平行志愿'}</View>
        <View className="notice-say">{method === 'stable' ? byUnits : byScore}</View>
      </Card>
      {draw && (
        <Card>
          <View className="text-title">签是事先封好的</View>
          <View className="notice-say figures">{showMoment(draw.committedAt)} 封签，公布了种子的指纹（SHA-256）：</View>
          <View className="notice-code">{draw.commitment}</View>
          {draw.seed ? (
            <>
              <View className="notice-say">{opened}开签，种子是：</View>
              <View className="notice-code">{draw.seed}</View>
              <View className="notice-say">每个人的签号是“种子/编号”的 SHA-256，小的在前。自己的编号在“我的结果”里，用任何一台电脑都能再算。</View>
            </>
          ) : (
            <View className="notice-say">{opened}公布种子。</View>
          )}
        </Card>
      )}
      <Card>
        <View className="text-title">结果指纹</View>
        <View className="notice-code">{fingerprint}</View>
        <View className="notice-say figures">{showMoment(publishedAt)} 公布。算这一次用到的全部内容和结果都存着，改一个字，指纹就不同；谁凭存下的内容再算一遍，都会得到它。</View>
      </Card>
    </>
  );
}
