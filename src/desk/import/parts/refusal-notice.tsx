import { View } from '@tarojs/components';
import { type CallRefused } from '../../../api';
import { Notice } from '../../../components/notice';

/** Why it did not go on, in a sentence; with a number to tell us when nobody expected it. */
export function RefusalNotice({ refusal }: { refusal: CallRefused | undefined }) {
  if (!refusal) return null;
  return (
    <View className="section-first" aria-role="alert">
      <Notice tone="danger">
        {refusal.sentence}
        {refusal.code === 'UNEXPECTED' && refusal.requestId && `编号 ${refusal.requestId}`}
      </Notice>
    </View>
  );
}
