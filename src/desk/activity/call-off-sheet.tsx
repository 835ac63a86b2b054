import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';

interface CallOffSheetProps {
  /** “，通知 12 人”, or nothing. */
  telling: string;
  isBusy: boolean;
  /** Why it could not be called off, in words. */
  refusal: string | undefined;
  onCallOff: (reason: string) => void;
  onClose: () => void;
}

/** What follows from calling it off, and why it is done. */
export function CallOffSheet({ telling, isBusy, refusal, onCallOff, onClose }: CallOffSheetProps) {
  const [reason, setReason] = useState('');
  const isReady = reason.trim() !== '';
  const foot = (
    <Button look="danger" width="grow" state={isBusy ? 'busy' : isReady ? 'ready' : 'off'} onPress={() => onCallOff(reason.trim())}>
      取消活动{telling}
    </Button>
  );
  return (
    <Sheet title="取消这场活动" onClose={onClose} foot={foot}>
      <Notice tone="warning">取消以后不能恢复：不再报名，入场码作废，候补的队伍解散。报了名和排着队的人都会收到消息。</Notice>
      <View className="desk-activity-field">
        <Field name="为什么取消" note="会原样发给大家，不超过 60 个字。">
          <TextInput name="为什么取消" value={reason} hint="例如：台风预警，改期再通知" onChange={setReason} />
        </Field>
      </View>
      {refusal && (
        <View className="desk-activity-field" aria-role="alert">
          <Notice tone="danger">{refusal}</Notice>
        </View>
      )}
    </Sheet>
  );
}
