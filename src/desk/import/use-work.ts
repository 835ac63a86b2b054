import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type ImportProgress } from '../../../cloudfunctions/jobs/imports/report';
import { api, CallRefused } from '../../api';

/** What is done slice by slice: the table read, what it says written, what was written undone. */
export type Step = 'readNext' | 'applyNext' | 'undoNext';

export interface Pace {
  rowsASecond: number;
  secondsLeft: number;
}

export interface Work {
  isRunning: boolean;
  /** What is under way; it stays so until the screen shows what came of it. */
  doing: Step | undefined;
  /** How far this import is: what working on it has said since, or as it was read. */
  progressOf: <P extends ImportProgress>(report: P) => P;
  /** Known after a few slices. */
  pace: Pace | undefined;
  refusal: CallRefused | undefined;
  start: (step: Step, importId: string) => void;
  /** After the slice under way; what is done stays done. */
  stop: () => void;
}

const isOver: Record<Step, (progress: ImportProgress) => boolean> = {
  readNext: ({ state }) => state !== 'reading' && state !== 'comparing',
  applyNext: ({ done }) => done,
  undoNext: ({ state }) => state !== 'undoing',
};

/** Works through an import slice by slice. Each call is short and may be repeated: leaving the page or losing the line loses nothing. */
export function useWork(): Work {
  const queries = useQueryClient();
  const steps: Record<Step, { mutateAsync: (input: { importId: string }) => Promise<ImportProgress> }> = {
    readNext: useMutation(api.jobs.imports.readNext.mutationOptions()),
    applyNext: useMutation(api.jobs.imports.applyNext.mutationOptions()),
    undoNext: useMutation(api.jobs.imports.undoNext.mutationOptions()),
  };
  const [doing, setDoing] = useState<Step>();
  const isRunning = doing !== undefined;
  const [progress, setProgress] = useState<ImportProgress>();
  const [pace, setPace] = useState<Pace>();
  const [refusal, setRefusal] = useState<CallRefused>();
  // What is being worked on now. A ref, so that asking twice before the screen is drawn anew begins it once.
  const current = useRef<{ step: Step; importId: string }>();
  const stop = () => {
    current.current = undefined;
  };
  useEffect(() => stop, []);

  const run = async (mine: { step: Step; importId: string }) => {
    const { step, importId } = mine;
    let from: { state: string; rows: number; at: number } | undefined;
    while (current.current === mine) {
      const now = await steps[step].mutateAsync({ importId });
      // Of a table that is read there is nothing more to count: what it says comes with the report.
      if (step === 'readNext' && isOver[step](now)) break;
      setProgress(now);
      if (from?.state !== now.state) from = { state: now.state, rows: now.rowsDone, at: Date.now() };
      setPace(paceOf(now, from));
      if (isOver[step](now)) break;
    }
    await queries.invalidateQueries(api.jobs.pathFilter());
  };
  const start = (step: Step, importId: string) => {
    if (current.current?.step === step && current.current.importId === importId) return;
    const mine = { step, importId };
    current.current = mine;
    setDoing(step);
    setRefusal(undefined);
    setPace(undefined);
    run(mine)
      .catch((error: unknown) => setRefusal(CallRefused.from(error)))
      .finally(() => {
        // Another may have been begun since.
        if (current.current !== undefined && current.current !== mine) return;
        stop();
        setDoing(undefined);
      });
  };
  const progressOf = <P extends ImportProgress>(report: P): P => (isRunning && progress?.id === report.id ? { ...report, ...progress } : report);
  return { isRunning, doing, progressOf, pace, refusal, start, stop };
}

function paceOf({ rowsDone, rowsInAll }: ImportProgress, from: { rows: number; at: number }): Pace | undefined {
  const [rows, seconds] = [rowsDone - from.rows, (Date.now() - from.at) / 1000];
  if (rows <= 0 || seconds <= 0) return undefined;
  const rowsASecond = Math.max(1, Math.round(rows / seconds));
  return { rowsASecond, secondsLeft: Math.ceil((rowsInAll - rowsDone) / rowsASecond) };
}
