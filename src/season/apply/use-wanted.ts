import { useEffect, useRef } from 'react';
import { toast } from '../../components/toast';
import type { Choosing } from './use-choices';

/** Whoever comes from a post has named it last, once, when there is room; what they then do with it is theirs. */
export function useWanted(postId: string | undefined, most: number, { chosen: { preferences }, change }: Choosing): void {
  const isAsked = useRef(postId !== undefined);
  useEffect(() => {
    if (postId === undefined || !isAsked.current) return;
    isAsked.current = false;
    if (preferences.includes(postId)) return;
    if (preferences.length >= most) toast(`志愿填满 ${most} 个了，先去掉一个`);
    else change({ preferences: [...preferences, postId] });
  }, [postId, most, preferences, change]);
}
