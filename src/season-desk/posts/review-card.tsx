import { Text, View } from '@tarojs/components';
import { postKinds } from '../../../domain/season/post-life';
import type { ReviewedPost } from '../../../cloudfunctions/season/posts/queue';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Dot } from '../../components/dot';
import { PostWords } from '../parts/post-words';

interface ReviewCardProps {
  post: ReviewedPost;
  isChosen: boolean;
  onToggle: () => void;
  onWithdraw: () => void;
}

/** One post, all it says. */
export function ReviewCard({ post, isChosen, onToggle, onWithdraw }: ReviewCardProps) {
  const { title, unit, kind, places, state, reason } = post;
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
      {state === 'published' && (
        <Button className="review-end" look="plain" size="small" label={`撤下：${title}`} onPress={onWithdraw}>
          撤下
        </Button>
      )}
    </Card>
  );
}
