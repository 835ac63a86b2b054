import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { blankPost } from '../../../domain/season/post-life';
import type { OpenedPost } from '../../../cloudfunctions/season/posts/mine';
import { api, newId } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { PageSkeleton } from '../../components/skeleton';
import { PostForm } from './post-form';
import './index.scss';

/** 写岗位: one post of the contact's unit, begun or written on. */
export default function DeskPost() {
  const { id: given, seasonId = '', unitId = '' } = useRouter().params;
  // A new one has its name before it is first saved.
  const [id] = useState(() => given ?? newId());
  const query = useQuery(api.season.posts.opened.queryOptions({ id }, { enabled: given !== undefined, staleTime: Infinity, gcTime: 0 }));
  const begun: OpenedPost = { seasonId, unitId, unit: '', post: blankPost, state: 'draft', revision: 0, reason: null, asked: null, askedReturned: null };
  return (
    <Screen programme="jinzhongzi">
      {given === undefined ? (
        <PostForm id={id} opened={begun} />
      ) : (
        <QueryView query={query} what="岗位" skeleton={<PageSkeleton />}>
          {(opened) => <PostForm id={id} opened={opened} />}
        </QueryView>
      )}
    </Screen>
  );
}
