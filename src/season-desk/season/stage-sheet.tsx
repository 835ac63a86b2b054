import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AllocationRule } from '../../../domain/season/plan';
import { complaintsAboutStages, stageTitles } from '../../../domain/season/plan-complaints';
import type { StageCard } from '../../../cloudfunctions/season/seasons/stage-card';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Field, TextArea } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';
import { SpanFields } from '../parts/span-fields';

interface StageSheetProps {
  id: string;
  revision: number;
  stage: StageCard;
  stages: readonly StageCard[];
  method: AllocationRule['method'];
  onClose: () => void;
}

const instants = ({ name, startsAt, endsAt }: StageCard) => ({ name, startsAt: new Date(startsAt), endsAt: new Date(endsAt) });

/** Other hours for a stage of an open season, with the reason everybody it concerns will read. */
export function StageSheet({ id, revision, stage, stages, method, onClose }: StageSheetProps) {
  const queries = useQueryClient();
  const [stepId] = useState(newId);
  const [span, setSpan] = useState(() => instants(stage));
  const [reason, setReason] = useState('');
  const complaint = complaintsAboutStages(stages.map((each) => (each.name === stage.name ? { ...instants(each), ...span } : instants(each))), { method });
  const [other] = Object.values(complaint);
  const isSame = span.startsAt.toISOString() === stage.startsAt && span.endsAt.toISOString() === stage.endsAt;
  const move = useMutation(
    api.season.seasons.moveStage.mutationOptions({
      onSuccess: async () => {
        toast(stage.name === 'posts' ? '改好了，单位会收到消息' : '改好了，报了名的人会收到消息');
        await queries.invalidateQueries(api.season.pathFilter());
        onClose();
      },
    }),
  );
  return (
    <Sheet
      title={`改${stageTitles[stage.name]}的时间`}
      onClose={onClose}
      foot={
        <Button
          width="grow"
          state={move.isPending ? 'busy' : other || isSame || reason.trim() === '' ? 'off' : 'ready'}
          onPress={() => move.mutate({ id, stepId, revision, stage: stage.name, startsAt: span.startsAt.toISOString(), endsAt: span.endsAt.toISOString(), reason: reason.trim() })}
        >
          改好，告诉大家
        </Button>
      }
    >
      <SpanFields name={stageTitles[stage.name]} startsAt={span.startsAt} endsAt={span.endsAt} error={complaint[`stage.${stage.name}`] ?? other} onChange={(changed) => setSpan({ ...span, ...changed })} />
      <Field name="为什么改" note={stage.name === 'posts' ? '单位联系人会读到这句话' : '每一位报了名的学生会读到这句话'}>
        <TextArea name="为什么改" value={reason} longest={120} begins="line" onChange={setReason} />
      </Field>
      <RefusalNotice error={move.error} />
    </Sheet>
  );
}
