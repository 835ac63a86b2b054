import { Text, View } from '@tarojs/components';
import { postKinds } from '../../../domain/season/post-life';
import type { ReviewedPost } from '../../../cloudfunctions/season/posts/queue';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChangeList } from '../../components/change-list';
import { Chip } from '../../components/chip';
import { Dot } from '../../components/dot';
import { PostWords } from '../parts/post-words';

interface ReviewCardProps {
  post: ReviewedPost;
  isChosen: boolean;
  isBusy: boolean;
  onToggle: () => void;
  onCorrect: () => void;
  onWithdraw: () => void;
  /** What its unit asks is made, or comes back. */
  onApprove: () => void;
  onReturn: () => void;
}

/** One post, all it says. */
export function ReviewCard({ post, isChosen, isBusy, onToggle, onCorrect, onWithdraw, onApprove, onReturn }: ReviewCardProps) {
  const { title, unit, kind, places, state, reason, asked } = post;
  return (
    <Card className="review">
      <View className="review-head">
        <View className="text-title grow">{title}</View>
        {state === 'submitted' && <Chip text="选上" on={isChosen} onPress={onToggle} />}
      </View>
      <View className="text-note figures">
        {unit}
        <Dot />
        {postKinds[kind]}
        <Dot /><Text className="nowrap">招 {places} 人</Text>
      </View>
      {reason && <View className="text-warning">{reason}</View>}
      <PostWords post={post} />
      {asked && (
        <View className="review-asked">
          <View className="text-warning">单位申请更正：{asked.reason}</View>
          <ChangeList changes={asked.changes} />
          <View className="review-buttons">
            <Button look="outline" size="small" state={isBusy ? 'off' : 'ready'} label={`退回更正：${title}`} onPress={onReturn}>
              退回更正
            </Button>
            <Button size="small" state={isBusy ? 'busy' : 'ready'} label={`同意更正：${title}`} onPress={onApprove}>
              同意更正
            </Button>
          </View>
        </View>
      )}
      {state === 'published' && (
        <View className="review-buttons">
          <Button look="plain" size="small" label={`更正：${title}`} onPress={onCorrect}>
            更正
          </Button>
          <Button look="plain" size="small" label={`撤下：${title}`} onPress={onWithdraw}>
            撤下
          </Button>
        </View>
      )}
    </Card>
  );
}
