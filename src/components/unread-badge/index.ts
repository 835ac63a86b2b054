import { useEffect, useRef } from 'react';
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';

/** Where 我的 stands in the tab bar. */
const ME = 3;
/** Going from tab to tab asks no more often than this. Milliseconds. */
const FRESH = 60_000;

/** How many messages are unread. */
export const useUnread = (): number => useQuery(api.account.messages.unread.queryOptions(undefined, { staleTime: FRESH })).data ?? 0;

/** For pages of the tab bar: the number of unread messages on 我的. */
export function UnreadBadge(): null {
  const { data: unread, refetch, isStale } = useQuery(api.account.messages.unread.queryOptions(undefined, { staleTime: FRESH }));
  const isShown = useRef(true);
  const paint = () => {
    // Another page may lie on top, without a bar to paint.
    if (!isShown.current || unread === undefined) return;
    if (unread > 0) void Taro.setTabBarBadge({ index: ME, text: unread > 99 ? '99+' : String(unread) });
    else void Taro.removeTabBarBadge({ index: ME });
  };
  useEffect(paint, [unread]);
  useDidHide(() => {
    isShown.current = false;
  });
  useDidShow(() => {
    isShown.current = true;
    paint();
    if (isStale) void refetch();
  });
  return null;
}
