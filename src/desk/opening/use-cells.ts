import { useState } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type EditableOpening } from '../../../cloudfunctions/jobs/edit/open';
import { type JobField } from '../../../domain/job/columns';
import { employerIdOf } from '../../../domain/job/identity';
import { type JobState } from '../../../domain/job/state';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { isSameEmployer, wasMistaken } from './same-employer';
import { usePaused } from './use-paused';

/** The cells as they are typed, how they would be read, and writing them. */
export function useCells({ id, revision, cells: stored, formerEmployers }: Pick<EditableOpening, 'id' | 'revision' | 'cells' | 'formerEmployers'>) {
  const queries = useQueryClient();
  const [cells, setCells] = useState(stored);
  const paused = usePaused(cells);
  const tried = useQuery({ ...api.jobs.keeping.tryCells.queryOptions({ cells: paused }), placeholderData: keepPreviousData });
  const written = async (words: string) => {
    toast(words);
    await queries.invalidateQueries(api.jobs.pathFilter());
  };
  const onError = (error: unknown) => {
    // What someone else wrote meanwhile is shown; what was typed stays on the screen until then.
    if (CallRefused.from(error).code === 'JOB_CHANGED') void queries.invalidateQueries(api.jobs.keeping.open.pathFilter());
  };
  const save = useMutation(api.jobs.keeping.save.mutationOptions({ onSuccess: () => written('存好了，学生马上看到'), onError }));
  const setState = useMutation(api.jobs.keeping.setState.mutationOptions({ onSuccess: () => written('改好了'), onError }));
  const saveAsked = async () => {
    const renamed = (cells.employer ?? '').trim() !== (stored.employer ?? '').trim();
    if (renamed && formerEmployers.includes(employerIdOf(cells.employer ?? ''))) save.mutate({ id, revision, cells, nameReplaced: (await wasMistaken()) ? 'mistaken' : 'same' });
    else if (!renamed || (await isSameEmployer())) save.mutate({ id, revision, cells });
  };
  const error = save.error ?? setState.error;
  return {
    cells,
    change: (field: JobField, text: string) => setCells({ ...cells, [field]: text }),
    tried: tried.data,
    isChanged: JSON.stringify(cells) !== JSON.stringify(stored),
    isSaving: save.isPending || setState.isPending,
    refusal: error ? CallRefused.from(error) : undefined,
    save: () => void saveAsked(),
    setState: (state: JobState) => setState.mutate({ id, revision, state }),
  };
}
