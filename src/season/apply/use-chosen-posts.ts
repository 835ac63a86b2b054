import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PostChoice } from '../../../cloudfunctions/season/applications/choices';
import { api } from '../../api';

/** What is known of the posts that are named: those picked on this page, and the others as they are read by their ids. A post that is in none of them was withdrawn. */
export function useChosenPosts(seasonId: string, preferences: readonly string[]) {
  const [picked, setPicked] = useState<readonly PostChoice[]>([]);
  const ids = preferences.filter((id) => !picked.some((post) => post.id === id)).sort();
  const query = useQuery({ ...api.season.applications.chosen.queryOptions({ seasonId, ids }), enabled: ids.length > 0, placeholderData: keepPreviousData });
  const read = ids.length === 0 ? [] : query.data;
  // Of another one that was named just now nothing was read yet.
  const isRead = !query.isPlaceholderData || ids.every((id) => read?.some((post) => post.id === id));
  const posts = read && isRead ? new Map([...read, ...picked].map((post) => [post.id, post])) : undefined;
  return {
    posts,
    query: { data: posts, error: ids.length === 0 ? null : query.error, refetch: query.refetch },
    pick: (post: PostChoice) => setPicked([...picked, post]),
  };
}

export type ChosenPosts = ReturnType<typeof useChosenPosts>;
