import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { writable, type WrittenPost } from '../../../domain/season/post-life';
import type { OpenedPost } from '../../../cloudfunctions/season/posts/mine';
import { api, newId } from '../../api';

/** A post while its unit writes it. The same words tried again keep their name, so that they are saved once. */
export function useOwnPost(id: string, { seasonId, unitId, post: before, state, revision: seen }: OpenedPost) {
  const queries = useQueryClient();
  const [post, setPost] = useState(before);
  const [revision, setRevision] = useState(seen);
  const [stepId, setStepId] = useState(newId);
  const [isChanged, setChanged] = useState(seen === 0);
  const saving = useMutation(api.season.posts.save.mutationOptions());
  const submitting = useMutation(api.season.posts.submit.mutationOptions());
  const moving = useMutation(api.season.posts.takeBack.mutationOptions());
  const unasking = useMutation(api.season.posts.takeBackCorrection.mutationOptions());
  const renew = () => queries.invalidateQueries(api.season.posts.pathFilter());
  const set = (part: Partial<WrittenPost>) => {
    setPost((held) => ({ ...held, ...part }));
    setStepId(newId());
    setChanged(true);
  };
  const save = async (): Promise<number> => {
    if (!isChanged) return revision;
    const saved = await saving.mutateAsync({ id, stepId, revision, seasonId, unitId, post });
    setRevision(saved.revision);
    setStepId(newId());
    setChanged(false);
    await renew();
    return saved.revision;
  };
  const submit = async (): Promise<void> => {
    const saved = await save();
    await submitting.mutateAsync({ id, stepId: `${id}-in-${saved}`.slice(-96), revision: saved });
    await renew();
  };
  const takeBack = async (move: 'takeBack' | 'giveUp'): Promise<void> => {
    await moving.mutateAsync({ id, stepId: `${id}-${move}-${revision}`.slice(-96), revision, move });
    await renew();
  };
  const takeBackCorrection = async (): Promise<void> => {
    await unasking.mutateAsync({ id, stepId: `${id}-unask-${revision}`.slice(-96), revision });
    await renew();
  };
  const calls = [saving, submitting, moving, unasking];
  return { post, set, save, submit, takeBack, takeBackCorrection, isWritable: writable.includes(state), isChanged, isBusy: calls.some(({ isPending }) => isPending), error: calls.find(({ error }) => error)?.error ?? null };
}
