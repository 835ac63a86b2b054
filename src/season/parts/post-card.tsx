import { Text, View } from '@tarojs/components';
import { postKinds } from '../../../domain/season/post-life';
import type { PostCard as Post } from '../../../cloudfunctions/season/posts/list';
import { Card } from '../../components/card';
import { Dot } from '../../components/dot';
import { open, paths } from '../../routes';
import './post-card.scss';

/** A place to work in a list: what it is, whom it takes, how many want it first. */
export function PostCard({ post: { id, title, unit, kind, places, duties, place, first, misses } }: { post: Post }) {
  return (
    <Card className="post-card" onPress={() => open(paths.seasonPost(id))}>
      <View className="text-title">{title}</View>
      <View className="text-note">
        {unit}
        <Dot />
        {place}
      </View>
      <View className="text-secondary post-card-duties">{duties}</View>
      <View className="post-card-facts figures">
        {postKinds[kind]}
        <Dot /><Text className="nowrap">招 {places} 人</Text>
        {first !== null && (
          <>
            <Dot />
            {first > 0 ? `${first} 人首选` : '还没有人首选'}
          </>
        )}
      </View>
      {misses.length > 0 && <View className="text-note text-warning">{misses.join('，')}，你的档案对不上</View>}
    </Card>
  );
}
