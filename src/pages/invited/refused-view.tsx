import type { RefusalCode } from '../../../domain/refusal/sentences';
import { CallRefused } from '../../api';
import { FailureView } from '../../components/query-view';
import { StateView } from '../../components/state-view';

/** What became of an invitation that cannot be accepted any more, and what to do. */
const words: Partial<Record<RefusalCode, { title: string; advice: string }>> = {
  INVITATION_NOT_FOUND: { title: '没有这份邀请', advice: '可能是码抄错了一位。对一遍，或请对方重新发一份。' },
  INVITATION_USED: { title: '这份邀请已经被接受', advice: '一份只给一个人。不是你接受的，请马上告诉邀请你的人，再要一份。' },
  INVITATION_EXPIRED: { title: '这份邀请过期了', advice: '邀请 7 天内有效，请对方重新发一份。' },
  INVITATION_REVOKED: { title: '这份邀请已经撤回', advice: '有疑问请联系邀请你的人。' },
};

export function RefusedView({ error, onRetry, onAnother }: { error: unknown; onRetry: () => void; onAnother: () => void }) {
  const said = words[CallRefused.from(error).code];
  if (!said) return <FailureView error={error} what="邀请" onRetry={onRetry} />;
  return <StateView kind="empty" {...said} action={{ text: '输入另一个码', onPress: onAnother }} />;
}
