import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { Conflict } from '../../../cloudfunctions/activities/conflicts/list';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

interface NoteSheetProps {
  activityId: string;
  conflict: Conflict;
  onClose: () => void;
}

/** What was found out about a conflict, in a line. */
export function NoteSheet({ activityId, conflict: { scanId, name, note, noteId: instead }, onClose }: NoteSheetProps) {
  const [words, setWords] = useState(note ?? '');
  const [noteId] = useState(newId);
  const queries = useQueryClient();
  const keep = useMutation(
    api.activities.conflicts.note.mutationOptions({
      onSuccess: () => {
        toast('记下了');
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.activities.conflicts.pathFilter()),
    }),
  );
  const isReady = words.trim() !== '' && words.trim() !== note;
  return (
    <Sheet
      title="查下来怎么回事"
      onClose={onClose}
      foot={
        <Button width="grow" state={keep.isPending ? 'busy' : isReady ? 'ready' : 'off'} onPress={() => keep.mutate({ activityId, scanId, noteId, instead, words: words.trim() })}>
          记下
        </Button>
      }
    >
      <View className="text-secondary">{name ?? '查不到的人'}</View>
      <Field name="备注" note="只有组织者看得到，不要写手机号和身份证号。">
        <TextInput name="备注" value={words} hint="例如：兄弟两人，已补一张票" longest={100} onChange={setWords} />
      </Field>
      <RefusalNotice error={keep.error} />
    </Sheet>
  );
}
