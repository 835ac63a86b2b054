import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PostChoice } from '../../../../cloudfunctions/season/applications/choices';
import type { WantedKind } from '../../../../domain/season/application';
import { postKinds } from '../../../../domain/season/post-life';
import { api } from '../../../api';
import { Dot } from '../../../components/dot';
import { Pressable } from '../../../components/pressable';
import { QueryView } from '../../../components/query-view';
import { SearchField } from '../../../components/search-field';
import { useSettled } from '../../../components/search-field/use-settled';
import { Sheet } from '../../../components/sheet';

interface PostSheetProps {
  title: string;
  seasonId: string;
  kind: WantedKind;
  /** Those that are chosen already. */
  except: readonly string[];
  onPick: (post: PostChoice) => void;
  onClose: () => void;
}

/** The posts of the season to choose one from, however many: a few letters find one. Those whose conditions the person does not meet say so, and come last. */
export function PostSheet({ title, seasonId, kind, except, onPick, onClose }: PostSheetProps) {
  const [text, setText] = useState('');
  const words = useSettled(text.trim(), 300);
  const asked = { seasonId, except: [...except], ...(kind !== 'either' && { kind }), ...(words !== '' && { words }) };
  const query = useQuery({ ...api.season.applications.choices.queryOptions(asked), placeholderData: keepPreviousData });
  return (
    <Sheet title={title} onClose={onClose}>
      <SearchField value={text} hint="岗位、单位、专业" onChange={setText} />
      <QueryView query={query} what="见习岗位" extent="part">
        {({ posts, total }) => (
          <>
            {posts.map((post) => (
              <Pressable key={post.id} className="post-choice" onPress={() => onPick(post)}>
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
            {total > posts.length && <View className="text-note post-choice">还有 {total - posts.length} 个，写几个字找。</View>}
            {total === 0 && <View className="text-secondary post-choice">没有找到。换个词，或改一下短期、长期。</View>}
          </>
        )}
      </QueryView>
    </Sheet>
  );
}
