import { Fragment, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { matching } from '../../components/post-choice/matching';
import { SearchField } from '../../components/search-field';

/** More are not drawn at once: a few letters find the rest. */
const DRAWN = 40;

interface LookedProps<Post> {
  posts: readonly Post[];
  children: (post: Post) => ReactNode;
}

/** Posts of a season, however many: those that are looked for, as many as anybody reads. */
export function Looked<Post extends { id: string; unit: string; title: string }>({ posts, children }: LookedProps<Post>) {
  const [typed, setTyped] = useState('');
  const found = matching(posts, typed, ({ unit, title }) => `${unit} ${title}`);
  return (
    <>
      {posts.length > DRAWN && <SearchField value={typed} hint="岗位、单位" onChange={setTyped} />}
      {found.slice(0, DRAWN).map((post) => (
        <Fragment key={post.id}>{children(post)}</Fragment>
      ))}
      {found.length > DRAWN && <View className="text-note allocation-rest">还有 {found.length - DRAWN} 个，写几个字找。</View>}
      {found.length === 0 && <View className="text-secondary allocation-rest">没有找到，换个词。</View>}
    </>
  );
}
