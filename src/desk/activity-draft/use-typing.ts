import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ActivityDraft } from '../../../domain/activity/draft/draft';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { api, CallRefused, newId } from '../../api';
import { forgetHere, keepHere, unsavedOf } from './kept-here';

/** People pause so long; then what is typed is saved. Milliseconds. */
const PAUSE = 800;
/** So many saves without an answer are recognised as this phone's own. */
const REMEMBERED = 8;

/** Why it was not saved stands on the screen, see `failure`. */
const stay = (): void => undefined;

/** What is typed stays on the phone from the first letter and is saved at every pause, over the revision it was typed on and no other. */
export function useTyping(drawer: string, opened: OpenedDraft) {
  const { id } = opened;
  const [kept] = useState(() => unsavedOf(drawer, id));
  const sent = useRef(kept?.sent ?? []);
  const isOurs = ({ stepId }: OpenedDraft): boolean => sent.current.includes(stepId);
  const [{ draft, revision }, setTyped] = useState(() =>
    kept ? { draft: kept.draft, revision: isOurs(opened) ? opened.revision : kept.revision } : { draft: opened.draft, revision: opened.revision },
  );
  const [savedDraft, setSavedDraft] = useState(opened.draft);
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(savedDraft);
  const latest = useRef(draft);
  latest.current = draft;
  const { mutateAsync, error, reset, isPending } = useMutation(api.activities.drafts.save.mutationOptions());

  const underway = useRef<Promise<number>>(undefined);

  const write = useCallback(
    async (over: number): Promise<number> => {
      const saved = latest.current;
      const stepId = newId();
      sent.current = [...sent.current, stepId].slice(-REMEMBERED);
      keepHere(drawer, id, { draft: saved, revision: over, sent: sent.current });
      const { revision: next } = await mutateAsync({ id, stepId, revision: over, draft: saved });
      setSavedDraft(saved);
      setTyped((now) => ({ ...now, revision: next }));
      if (latest.current === saved) forgetHere(drawer, id);
      else keepHere(drawer, id, { draft: latest.current, revision: next, sent: sent.current });
      return next;
    },
    [drawer, id, mutateAsync],
  );

  /** One after the other: what is typed while a save is on its way goes over the revision that save makes. */
  const save = useCallback(
    (over: number): Promise<number> => {
      const next = (underway.current ?? Promise.resolve(over)).then(write);
      underway.current = next;
      const done = () => {
        if (underway.current === next) underway.current = undefined;
      };
      next.then(done, done);
      return next;
    },
    [write],
  );

  useEffect(() => {
    if (!isUnsaved || isPending || error) return undefined;
    const timer = setTimeout(() => void save(revision).catch(stay), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, isUnsaved, isPending, error, revision, save]);

  const leave = useRef<() => void>(undefined);
  leave.current = () => {
    if (isUnsaved && !error) void save(revision).catch(stay);
  };
  // Whoever leaves in the middle of a pause has it saved all the same.
  useEffect(() => () => leave.current?.(), []);

  return {
    draft,
    revision,
    isUnsaved,
    isOurs,
    failure: error ? CallRefused.from(error) : undefined,
    change: (part: Partial<ActivityDraft>) => {
      if (error && CallRefused.from(error).code !== 'DRAFT_CHANGED') reset();
      const next = { ...draft, ...part };
      keepHere(drawer, id, { draft: next, revision, sent: sent.current });
      setTyped({ draft: next, revision });
    },
    /** Saves what is left at once, then takes a step with the revision it has; a draft that could not be saved stays where it is. */
    saveThen: (step: (revision: number) => void) => void (isUnsaved ? save(revision).then(step, stay) : step(revision)),
    /** Somebody else was faster: the newest instead of what was typed here. */
    takeTheirs: (theirs: OpenedDraft) => {
      forgetHere(drawer, id);
      reset();
      setSavedDraft(theirs.draft);
      setTyped({ draft: theirs.draft, revision: theirs.revision });
    },
    /** Or what was typed here, over the newest, now that it was seen. */
    keepMine: (theirs: OpenedDraft) => {
      reset();
      setSavedDraft(theirs.draft);
      setTyped({ draft, revision: theirs.revision });
    },
  };
}
