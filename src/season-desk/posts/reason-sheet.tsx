import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextArea } from '../../components/field';
import { Sheet } from '../../components/sheet';

interface ReasonSheetProps {
  title: string;
  /** What is asked: 为什么退回. */
  asks: string;
  /** Who reads it. */
  note: string;
  verb: string;
  /** Reasons to begin with; each can be written on. */
  reasons: readonly string[];
  isBusy: boolean;
  onSay: (reason: string) => void;
  onClose: () => void;
}

/** A reason in words that others will read. */
export function ReasonSheet({ title, asks, note, verb, reasons, isBusy, onSay, onClose }: ReasonSheetProps) {
  const [reason, setReason] = useState('');
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <Button width="grow" state={isBusy ? 'busy' : reason.trim() === '' ? 'off' : 'ready'} onPress={() => onSay(reason.trim())}>
          {verb}
        </Button>
      }
    >
      <Field name={asks} note={note}>
        <View className="chips review-reasons">
          {reasons.map((each) => (
            <Chip key={each} text={each} choice="one" on={reason === each} onPress={() => setReason(each)} />
          ))}
        </View>
        <TextArea name={asks} value={reason} longest={120} onChange={setReason} />
      </Field>
    </Sheet>
  );
}
