import { CallRefused } from '../../api';
import { Button } from '../button';
import { Notice } from '../notice';
import './failure-notice.scss';

interface FailureNoticeProps {
  error: unknown;
  what: string;
  onRetry: () => void;
}

/** A part of a page that did not come: one line and a way to try again, so that the rest stays in sight. */
export function FailureNotice({ error, what, onRetry }: FailureNoticeProps) {
  const offline = CallRefused.from(error).code === 'OFFLINE';
  return (
    <Notice tone="warning" icon={offline ? 'no-network' : 'warning'}>
      {offline ? `没有网络，${what}读不到。` : `${what}没读到，不是你的问题。`}
      <Button look="plain" size="small" className="failure-retry" onPress={onRetry}>
        再试一次
      </Button>
    </Notice>
  );
}
