import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ActivityDraft } from '../../../domain/activity/draft/draft';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { api, CallRefused, newId } from '../../api';
import { forgetHere, keepHere, unsavedOf } from './kept-here';

/** People pause so long; then what is typed is saved. Milliseconds. */
const PAUSE = 800;

/** What is typed stays on the phone from the first letter and is saved at every pause, over the revision it was typed on and no other. */
export function useTyping(drawer: string, opened: OpenedDraft) {
  const { id } = opened;
  const [{ draft, revision }, setTyped] = useState(() => unsavedOf(drawer, id) ?? { draft: opened.draft, revision: opened.revision });
  const [savedDraft, setSavedDraft] = useState(opened.draft);
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(savedDraft);
  const latest = useRef(draft);
  latest.current = draft;
  const { mutateAsync, error, reset, isPending } = useMutation(api.activities.drafts.save.mutationOptions());

  const save = useCallback(
    async (over: number): Promise<number> => {
      const sent = latest.current;
      const { revision: next } = await mutateAsync({ id, stepId: newId(), revision: over, draft: sent });
      setSavedDraft(sent);
      setTyped((now) => ({ ...now, revision: next }));
      if (latest.current === sent) forgetHere(drawer, id);
      else keepHere(drawer, id, { draft: latest.current, revision: next });
      return next;
    },
    [drawer, id, mutateAsync],
  );

  useEffect(() => {
    if (!isUnsaved || isPending || error) return undefined;
    const timer = setTimeout(() => {
      // Why it was not saved stands in `error`, on the screen.
      save(revision).catch(() => undefined);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [draft, isUnsaved, isPending, error, revision, save]);

  return {
    draft,
    revision,
    isUnsaved,
    failure: error ? CallRefused.from(error) : undefined,
    change: (part: Partial<ActivityDraft>) => {
      if (error && CallRefused.from(error).code !== 'DRAFT_CHANGED') reset();
      const next = { ...draft, ...part };
      keepHere(drawer, id, { draft: next, revision });
      setTyped({ draft: next, revision });
    },
    /** Saves what is left at once; the revision it has then. */
    saveNow: () => (isUnsaved ? save(revision) : Promise.resolve(revision)),
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
