import { View } from '@tarojs/components';
import { CallRefused } from '../../api';
import { Notice } from '../notice';

/** Why a call was not carried out, in a sentence, read out at once; with a number to tell us when nobody expected it. Nothing without an error. */
export function RefusalNotice({ error }: { error: unknown }) {
  if (!error) return null;
  const { sentence, code, requestId } = CallRefused.from(error);
  return (
    <View className="section-first" aria-role="alert">
      <Notice tone="danger">
        {sentence}
        {code === 'UNEXPECTED' && requestId && `编号 ${requestId}`}
      </Notice>
    </View>
  );
}
