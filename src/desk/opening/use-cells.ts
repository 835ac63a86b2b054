import { useEffect, useState } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type EditableOpening } from '../../../cloudfunctions/jobs/edit/open';
import { type JobField } from '../../../domain/job/columns';
import { type JobState } from '../../../domain/job/state';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';

/** People pause so long when they want to see how it is read; milliseconds. */
const PAUSE = 500;

/** The cells as they are typed, how they would be read, and writing them. */
export function useCells({ id, revision, cells: stored }: Pick<EditableOpening, 'id' | 'revision' | 'cells'>) {
  const queries = useQueryClient();
  const [cells, setCells] = useState(stored);
  const [paused, setPaused] = useState(stored);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(cells), PAUSE);
    return () => clearTimeout(timer);
  }, [cells]);
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
  const error = save.error ?? setState.error;
  return {
    cells,
    change: (field: JobField, text: string) => setCells({ ...cells, [field]: text }),
    tried: tried.data,
    isChanged: JSON.stringify(cells) !== JSON.stringify(stored),
    isSaving: save.isPending || setState.isPending,
    refusal: error ? CallRefused.from(error) : undefined,
    save: () => save.mutate({ id, revision, cells }),
    setState: (state: JobState) => setState.mutate({ id, revision, state }),
  };
}
