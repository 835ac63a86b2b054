import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { PostChoice } from '../../../../cloudfunctions/season/applications/choices';
import { postKinds } from '../../../../domain/season/post-life';
import { Dot } from '../../../components/dot';
import { matching } from '../../../components/post-choice/matching';
import { Pressable } from '../../../components/pressable';
import { SearchField } from '../../../components/search-field';
import { Sheet } from '../../../components/sheet';

/** More are not drawn at once: a few letters find the rest. */
const DRAWN = 40;

interface PostSheetProps {
  title: string;
  posts: readonly PostChoice[];
  onPick: (id: string) => void;
  onClose: () => void;
}

/** The posts of the season to choose one from; those whose conditions the person does not meet say so, and come last. */
export function PostSheet({ title, posts, onPick, onClose }: PostSheetProps) {
  const [text, setText] = useState('');
  const found = matching(posts, text, (post) => `${post.title} ${post.unit}`);
  const ordered = [...found.filter(({ misses }) => misses.length === 0), ...found.filter(({ misses }) => misses.length > 0)];
  return (
    <Sheet title={title} onClose={onClose}>
      <SearchField value={text} hint="岗位、单位" onChange={setText} />
      {ordered.slice(0, DRAWN).map((post) => (
        <Pressable key={post.id} className="post-choice" onPress={() => onPick(post.id)}>
          <View className="text-title">{post.title}</View>
          <View className="text-note">
            {post.unit}
            <Dot />
            {postKinds[post.kind]}
            <Dot /><Text className="nowrap">招 {post.places} 人</Text>
          </View>
          {post.misses.length > 0 && <View className="text-note text-warning">你不符合：{post.misses.join('；')}</View>}
        </Pressable>
      ))}
      {ordered.length > DRAWN && <View className="text-note post-choice">还有 {ordered.length - DRAWN} 个，写几个字找。</View>}
      {ordered.length === 0 && <View className="text-secondary post-choice">没有找到。换个词，或改一下短期、长期。</View>}
    </Sheet>
  );
}
