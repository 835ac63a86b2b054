import { CallRefused } from '../../api';
import { open, paths } from '../../routes';
import { goBack } from '../../routes';
import { StateView } from '../state-view';

interface FailureViewProps {
  error: unknown;
  /** What was asked for: “岗位”. */
  what: string;
  onRetry: () => void;
}

/** Instead of content that did not come: offline, refused in words, or broken with a number to tell us. */
export function FailureView({ error, what, onRetry }: FailureViewProps) {
  const { code, sentence, requestId } = CallRefused.from(error);
  const retry = { text: '再试一次', onPress: onRetry };
  if (code === 'OFFLINE') {
    return <StateView kind="offline" title="没有网络" advice={`连上网，再来看${what}。`} action={retry} />;
  }
  if (code === 'UNEXPECTED' || code === 'TRY_AGAIN') {
    return (
      <StateView
        kind="error"
        title={`${what}没读到`}
        advice="我们这边没有回应，不是你的问题。再试一次，或过几分钟再来。"
        action={retry}
        requestId={requestId}
      />
    );
  }
  if (code === 'PROFILE_NEEDED') {
    return (
      <StateView
        kind="empty"
        title={sentence}
        action={{ text: '去填个人信息', onPress: () => open(paths.profile) }}
        second={retry}
      />
    );
  }
  // A refusal is one sentence in two halves: what is the matter, and what to do about it.
  const [title, advice] = halves(sentence);
  const action = code.endsWith('NOT_FOUND') || code === 'NO_PLACEMENT' ? { text: '回去', onPress: goBack } : retry;
  return <StateView kind="empty" title={title} advice={advice} action={action} />;
}

function halves(sentence: string): [title: string, advice: string | undefined] {
  const cut = sentence.search(/[，。]/);
  const rest = cut < 0 ? '' : sentence.slice(cut + 1);
  return [cut < 0 ? sentence : sentence.slice(0, cut), rest || undefined];
}
