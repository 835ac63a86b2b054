import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type ImportProgress } from '../../../cloudfunctions/jobs/imports/report';
import { api, CallRefused } from '../../api';

export interface Apply {
  isRunning: boolean;
  /** How far this import is: what writing it has said since, or as it was read. */
  progressOf: (report: ImportProgress) => ImportProgress;
  refusal: CallRefused | undefined;
  start: (importId: string) => void;
  /** After the part under way; what is written stays written. */
  stop: () => void;
}

/** Writes an import part by part. Each call is short and may be repeated: leaving the page or losing the line loses nothing. */
export function useApply(): Apply {
  const queries = useQueryClient();
  const applyNext = useMutation(api.jobs.imports.applyNext.mutationOptions());
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<ImportProgress>();
  const [refusal, setRefusal] = useState<CallRefused>();
  const wanted = useRef(false);
  const stop = () => {
    wanted.current = false;
  };
  useEffect(() => stop, []);

  const run = async (importId: string) => {
    while (wanted.current) {
      const now = await applyNext.mutateAsync({ importId });
      setProgress(now);
      if (now.done) stop();
    }
    await queries.invalidateQueries(api.jobs.pathFilter());
  };
  const start = (importId: string) => {
    wanted.current = true;
    setRunning(true);
    setRefusal(undefined);
    run(importId)
      .catch((error: unknown) => setRefusal(CallRefused.from(error)))
      .finally(() => setRunning(false));
  };
  const progressOf = (report: ImportProgress) => (progress?.id === report.id ? progress : report);
  return { isRunning, progressOf, refusal, start, stop };
}
