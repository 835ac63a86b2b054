import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readTicketCode, showTicketNumber } from '../../../domain/activity/ticket';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

interface UndoSheetProps {
  activityId: string;
  /** Nothing where it is typed. */
  ticket: string;
  onClose: () => void;
}

/** A supervisor takes a check-in back, and says why. */
export function UndoSheet({ activityId, ticket, onClose }: UndoSheetProps) {
  const [number, setNumber] = useState(ticket === '' ? '' : showTicketNumber(ticket));
  const [reason, setReason] = useState('');
  const [undoId] = useState(newId);
  const queries = useQueryClient();
  const undo = useMutation(
    api.activities.undoCheckIn.mutationOptions({
      onSuccess: () => {
        toast('撤回了，这张票可以重新扫');
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.activities.pathFilter()),
    }),
  );
  const isReady = readTicketCode(number, 'typed') !== undefined && reason.trim() !== '';
  return (
    <Sheet
      title="撤回签到"
      onClose={onClose}
      foot={
        <Button
          look="danger"
          width="grow"
          state={undo.isPending ? 'busy' : isReady ? 'ready' : 'off'}
          onPress={() => undo.mutate({ activityId, ticket: number.trim(), undoId, reason: reason.trim() })}
        >
          撤回这次签到
        </Button>
      }
    >
      <Notice tone="warning">这张票变回没签到，可以重新扫。已知的几次扫码都不再算，会留在“重复入场”里。</Notice>
      <Field name="备用码" note="入场码下面的 8 位">
        <TextInput name="备用码" value={number} hint="例如 7Q4M 92KX" longest={12} onChange={setNumber} />
      </Field>
      <Field name="为什么撤回" note="记在操作记录里，不要写姓名和号码。">
        <TextInput name="为什么撤回" value={reason} hint="例如：扫错了人" longest={100} onChange={setReason} />
      </Field>
      <RefusalNotice error={undo.error} />
    </Sheet>
  );
}
