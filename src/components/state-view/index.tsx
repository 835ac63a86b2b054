import { type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../button';
import { Drawing } from '../drawing';
import './index.scss';

export interface StateAction {
  text: string;
  onPress: () => void;
}

interface StateViewProps {
  kind: 'empty' | 'error' | 'offline';
  /** What happened, in one sentence. */
  title: string;
  /** What to do about it. */
  advice?: ReactNode;
  action?: StateAction;
  second?: StateAction;
  /** What to tell us when asking for help. */
  requestId?: string;
}

/** Instead of content: what happened, what to do, one button. */
export function StateView({ kind, title, advice, action, second, requestId }: StateViewProps) {
  return (
    <View className="state" aria-role="status">
      <Drawing name={kind} className="state-drawing" />
      <View className="state-title">{title}</View>
      {advice && <View className="state-advice">{advice}</View>}
      {action && (
        <Button className="state-action" onPress={action.onPress}>
          {action.text}
        </Button>
      )}
      {second && (
        <Button look="plain" onPress={second.onPress}>
          {second.text}
        </Button>
      )}
      {requestId && <View className="text-note state-advice figures">告诉我们时报这个编号：{requestId}</View>}
    </View>
  );
}
