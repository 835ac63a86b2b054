import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AllocationRule } from '../../../domain/season/plan';
import { complaintAboutMove, hearersOf, type MoveHearer } from '../../../domain/season/moving';
import { stageTitles } from '../../../domain/season/plan-complaints';
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

const sayHearers = (hearers: readonly MoveHearer[]): string => (hearers.length > 1 ? '报了名的学生和单位联系人' : hearers.includes('units') ? '单位联系人' : '报了名的学生');

/** Other hours for a stage of an open season, with the reason everybody it concerns will read. */
export function StageSheet({ id, revision, stage, stages, method, onClose }: StageSheetProps) {
  const queries = useQueryClient();
  const [stepId] = useState(newId);
  const [span, setSpan] = useState(() => instants(stage));
  const [reason, setReason] = useState('');
  const before = stages.map(instants);
  const planned = { name: stage.name, before, after: before.map((each) => (each.name === stage.name ? { ...each, ...span } : each)), method };
  const complaint = complaintAboutMove(planned, new Date());
  const hearers = sayHearers(hearersOf(planned));
  const isSame = span.startsAt.toISOString() === stage.startsAt && span.endsAt.toISOString() === stage.endsAt;
  const move = useMutation(
    api.season.seasons.moveStage.mutationOptions({
      onSuccess: async () => {
        toast(`改好了，${hearers}会收到消息`);
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
          state={move.isPending ? 'busy' : complaint || isSame || reason.trim() === '' ? 'off' : 'ready'}
          onPress={() => move.mutate({ id, stepId, revision, stage: stage.name, startsAt: span.startsAt.toISOString(), endsAt: span.endsAt.toISOString(), reason: reason.trim() })}
        >
          改好，告诉大家
        </Button>
      }
    >
      <SpanFields name={stageTitles[stage.name]} startsAt={span.startsAt} endsAt={span.endsAt} error={complaint} onChange={(changed) => setSpan({ ...span, ...changed })} />
      <Field name="为什么改" note={`${hearers}会读到这句话`}>
        <TextArea name="为什么改" value={reason} longest={120} begins="line" onChange={setReason} />
      </Field>
      <RefusalNotice error={move.error} />
    </Sheet>
  );
}
