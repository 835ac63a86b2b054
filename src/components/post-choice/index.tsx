import { useState, type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { Chip } from '../chip';
import { SearchField } from '../search-field';
import { matching } from './matching';
import './index.scss';

/** So many are seen at a glance; of more, a few letters find the one. */
const FEW = 12;
/** More are not drawn at once. */
const DRAWN = 40;

type PostChoiceProps = PropsWithChildren<{
  /** What is chosen: 更正成. */
  name: string;
  posts: readonly { id: string; title: string }[];
  chosen: string | null | undefined;
  onChoose: (id: string) => void;
}>;

/** One of a season's posts, however many it has. Children are chips that stand before them. */
export function PostChoice({ name, posts, chosen, onChoose, children }: PostChoiceProps) {
  const [typed, setTyped] = useState('');
  const found = matching(posts, typed, ({ title }) => title);
  return (
    <View className="posts-choice">
      {posts.length > FEW && <SearchField value={typed} hint="岗位、单位" onChange={setTyped} />}
      <View className="chips" aria-role="radiogroup" aria-label={name}>
        {children}
        {found.slice(0, DRAWN).map(({ id, title }) => (
          <Chip key={id} text={title} choice="one" on={chosen === id} onPress={() => onChoose(id)} />
        ))}
      </View>
      {found.length > DRAWN && <View className="text-note">还有 {found.length - DRAWN} 个，写几个字找。</View>}
      {found.length === 0 && posts.length > 0 && <View className="text-secondary">没有找到，换个词。</View>}
    </View>
  );
}
