import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ApplicationForm } from '../../../cloudfunctions/season/applications/form';
import { api, CallRefused, newId } from '../../api';
import { forgetHere, keepHere, keptHere, type Chosen } from './kept-here';

/** People pause so long; then what they chose is saved. Milliseconds. */
const PAUSE = 800;

/** Why it was not saved stands on the screen, see `failure`. */
const stay = (): void => undefined;

const chosenOf = ({ kind, preferences, reassignable }: ApplicationForm): Chosen => ({ kind, preferences, reassignable });

/** A write over a revision; says which one it made. */
type Write = (revision: number) => Promise<{ revision: number }>;

/** What is chosen stays on the phone at once, and is saved in the cloud at every pause: one write after the other, each over the revision the one before made. */
export function useChoices(drawer: string, form: ApplicationForm) {
  const seasonId = form.season.id;
  const [chosen, setChosen] = useState(() => keptHere(drawer, seasonId, form.revision) ?? chosenOf(form));
  const [saved, setSaved] = useState(() => chosenOf(form));
  const latest = useRef(chosen);
  latest.current = chosen;
  const revision = useRef(form.revision);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const { mutateAsync, error, reset, isPending } = useMutation(api.season.applications.save.mutationOptions());
  const isUnsaved = JSON.stringify(chosen) !== JSON.stringify(saved);

  const inLine = useCallback((write: Write): Promise<void> => {
    const mine = line.current.then(async () => {
      revision.current = (await write(revision.current)).revision;
    });
    line.current = mine.catch(stay);
    return mine;
  }, []);

  const save = useCallback(
    (): Promise<void> =>
      inLine(async (over) => {
        const written = latest.current;
        const reply = await mutateAsync({ seasonId, saveId: newId(), revision: over, ...written });
        setSaved(written);
        if (latest.current === written) forgetHere(drawer, seasonId);
        else keepHere(drawer, seasonId, { revision: reply.revision, chosen: latest.current });
        return reply;
      }),
    [drawer, seasonId, inLine, mutateAsync],
  );

  useEffect(() => {
    if (!isUnsaved || isPending || error) return undefined;
    const timer = setTimeout(() => void save().catch(stay), PAUSE);
    return () => clearTimeout(timer);
  }, [chosen, isUnsaved, isPending, error, save]);

  const leave = useRef<() => void>(undefined);
  leave.current = () => {
    if (isUnsaved && !error) void save().catch(stay);
  };
  // Whoever leaves in the middle of a pause has it saved all the same.
  useEffect(() => () => leave.current?.(), []);

  return {
    chosen,
    isUnsaved,
    failure: error ? CallRefused.from(error) : undefined,
    change: (part: Partial<Chosen>) => {
      if (error && CallRefused.from(error).code !== 'SEASON_APPLICATION_CHANGED') reset();
      const next = { ...chosen, ...part };
      keepHere(drawer, seasonId, { revision: revision.current, chosen: next });
      setChosen(next);
    },
    /** Saves what is left, or begins the application, and then writes. */
    then: async (write: Write): Promise<void> => {
      if (isUnsaved || revision.current === 0) await save();
      await inLine(write);
    },
    /** Another phone was faster: the newest instead of what was chosen here. */
    takeNewest: (newest: ApplicationForm) => {
      forgetHere(drawer, seasonId);
      reset();
      revision.current = newest.revision;
      setSaved(chosenOf(newest));
      setChosen(chosenOf(newest));
    },
  };
}

export type Choosing = ReturnType<typeof useChoices>;
