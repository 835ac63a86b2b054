import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SeasonPlan } from '../../../domain/season/plan';
import type { OpenedSeason, PlanCard } from '../../../cloudfunctions/season/seasons/read';
import { api, newId } from '../../api';

const planOf = (card: PlanCard): SeasonPlan => ({ ...card, stages: card.stages.map(({ name, startsAt, endsAt }) => ({ name, startsAt: new Date(startsAt), endsAt: new Date(endsAt) })) });
const sent = ({ stages, ...plan }: SeasonPlan) => ({ ...plan, stages: stages.map(({ name, startsAt, endsAt }) => ({ name, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })) });

/** A plan while it is written: kept when it is said, opened when it is whole. The same words tried again keep their name, so that they are saved once. */
export function usePlan(id: string, opened: OpenedSeason) {
  const queries = useQueryClient();
  const [plan, setPlan] = useState(() => planOf(opened.plan));
  const [revision, setRevision] = useState(opened.revision);
  const [stepId, setStepId] = useState(newId);
  const [isChanged, setChanged] = useState(opened.revision === 0);
  const saving = useMutation(api.season.seasons.save.mutationOptions());
  const opening = useMutation(api.season.seasons.open.mutationOptions());
  const set = (part: Partial<SeasonPlan>) => {
    setPlan((before) => ({ ...before, ...part }));
    setStepId(newId());
    setChanged(true);
  };
  const save = async (): Promise<number> => {
    if (!isChanged) return revision;
    const saved = await saving.mutateAsync({ id, stepId, revision, plan: sent(plan) });
    setRevision(saved.revision);
    setStepId(newId());
    setChanged(false);
    await queries.invalidateQueries(api.season.pathFilter());
    return saved.revision;
  };
  const open = async (): Promise<void> => {
    const saved = await save();
    await opening.mutateAsync({ id, stepId: `${id}-open`, revision: saved });
    await queries.invalidateQueries(api.season.pathFilter());
  };
  return { plan, set, save, open, isChanged, isBusy: saving.isPending || opening.isPending, error: saving.error ?? opening.error };
}
