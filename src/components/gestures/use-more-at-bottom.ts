import { useReachBottom } from '@tarojs/taro';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
}

/** Scrolled to its end, a list asks for its next page, unless it is asking already or has no more. */
export const useMoreAtBottom = ({ hasNextPage, isFetchingNextPage, fetchNextPage }: Paged): void => {
  useReachBottom(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  });
};
