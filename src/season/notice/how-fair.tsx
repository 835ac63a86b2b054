import { View } from '@tarojs/components';
import type { NoticePage } from '../../../cloudfunctions/season/placements/notice';
import { showMoment } from '../../../domain/time/shanghai';
import { Card } from '../../components/card';

/** The rule in four sentences, and what anybody needs to make the result again. */
export function HowFair({ page: { draw, fingerprint, publishedAt } }: { page: NoticePage }) {
  return (
    <>
      <Card>
        <View className="text-title">平行志愿</View>
        <View className="notice-say">按总成绩排先后，从第一名起，每个人拿自己填的第一个还有名额、又符合条件的岗位。排在后面的人，填得再靠前也不会抢在前面。先报名后报名没有区别。</View>
      </Card>
      {draw && (
        <Card>
          <View className="text-title">签是事先封好的</View>
          <View className="notice-say figures">{showMoment(draw.committedAt)} 封签，公布了种子的指纹（SHA-256）：</View>
          <View className="notice-code">{draw.commitment}</View>
          {draw.seed ? (
            <>
              <View className="notice-say">面试结束后开签，种子是：</View>
              <View className="notice-code">{draw.seed}</View>
              <View className="notice-say">每个人的签号是“种子/编号”的 SHA-256，小的在前。自己的编号在“我的结果”里，用任何一台电脑都能再算。</View>
            </>
          ) : (
            <View className="notice-say">面试结束后公布种子。</View>
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
