import { useState } from 'react';
import { View } from '@tarojs/components';
import { longestWords } from '../../../domain/job/picture';
import { Button } from '../button';
import { Field, TextInput } from '../field';
import { Notice } from '../notice';
import { Sheet } from '../sheet';
import { useSendPicture } from './use-send-picture';

interface PictureSheetProps {
  employerId: string;
  /** What follows: “大家马上看到”. */
  consequence: string;
  keep: Parameters<typeof useSendPicture>[1];
  onKept: () => void;
  onClose: () => void;
}

/** A picture of an employer, and what it shows in words: those who do not see it hear them. */
export function PictureSheet({ employerId, consequence, keep, onKept, onClose }: PictureSheetProps) {
  const [words, setWords] = useState('');
  const { send, isSending, refusal } = useSendPicture(employerId, keep, onKept);
  return (
    <Sheet
      title="放一张图片"
      onClose={onClose}
      foot={
        <Button width="grow" state={isSending ? 'busy' : words.trim() === '' ? 'off' : 'ready'} onPress={() => send(words.trim())}>
          {isSending ? '正在传' : `选图片，${consequence}`}
        </Button>
      }
    >
      <Field name="图上是什么" note="读屏的人听到的就是这句话">
        <TextInput name="图上是什么" value={words} longest={longestWords} hint="例如：研发楼一层的开放实验室" onChange={setWords} />
      </Field>
      <View className="text-note">照片里有人的，先问过本人。太大的会自动缩小。</View>
      {refusal && (
        <View className="section-first" aria-role="alert">
          <Notice tone="danger">{refusal}</Notice>
        </View>
      )}
    </Sheet>
  );
}
