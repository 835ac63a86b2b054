import { type ReactNode } from 'react';
import { Notice } from '../notice';
import { CardSkeleton } from '../skeleton';
import { FailureNotice } from './failure-notice';
import { FailureView } from './failure-view';
import { useLate } from './late';

export { FailureNotice } from './failure-notice';
export { FailureView } from './failure-view';

interface QueryViewProps<Value> {
  query: { data: Value | undefined; error: unknown; refetch: () => Promise<unknown> };
  /** What is read: “岗位”. Named in every sentence about it. */
  what: string;
  /** In the shape of the content; four cards unless told. */
  skeleton?: ReactNode;
  /** The whole page, with a drawing, or a part of it, in one line. */
  extent?: 'page' | 'part';
  children: (value: Value) => ReactNode;
}

/** A query on the screen: skeleton, failure with a retry, or content. Content once read stays, with a word when it could not be renewed. */
export function QueryView<Value>({ query, what, skeleton, extent = 'page', children }: QueryViewProps<Value>) {
  const { data, error, refetch } = query;
  if (data !== undefined) {
    return (
      <>
        {error !== null && (
          <Notice tone="warning" icon="no-network">
            没能读到最新的{what}，下面是刚才读到的。
          </Notice>
        )}
        {children(data)}
      </>
    );
  }
  const Failure = extent === 'page' ? FailureView : FailureNotice;
  if (error !== null) return <Failure error={error} what={what} onRetry={() => void refetch()} />;
  return <Waiting>{skeleton ?? <CardSkeleton />}</Waiting>;
}

/** Shows what stands in for the content, but only when it takes long enough to be noticed. */
function Waiting({ children }: { children: ReactNode }) {
  return useLate() ? <>{children}</> : null;
}
