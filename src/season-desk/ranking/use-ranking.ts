import { useEffect, useState } from 'react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RankedPerson, RankingPage } from '../../../cloudfunctions/season/ranking/read';
import type { Ranking } from '../../../domain/season/ranking';
import { api, CallRefused, newId } from '../../api';
import { toast } from '../../components/toast';
import { afterSave, askingStill, asSent, draftOver } from './draft';
import { draftHere, forgetHere, keepHere } from './kept-here';

/** A ranking while it is changed: it stays on this phone until it is saved, over the revision it was begun from; nothing another contact saved since is written over unseen. */
export function useRanking(drawer: string, postId: string) {
  const queries = useQueryClient();
  const query = useInfiniteQuery(api.season.ranking.read.infiniteQueryOptions({ postId }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const [kept] = useState(() => draftHere(drawer, postId));
  const [held, setHeld] = useState(kept);
  const refresh = () => queries.invalidateQueries(api.season.pathFilter());
  const saving = useMutation(
    api.season.ranking.save.mutationOptions({
      onSuccess: async ({ revision }, { saveId }) => {
        toast('存好了');
        await refresh();
        setHeld((draft) => draft && afterSave(draft, { revision, saveId }));
      },
      onError: async (error) => {
        if (CallRefused.from(error).code === 'RANKING_CHANGED') await refresh();
      },
    }),
  );
  useEffect(() => (held ? keepHere(drawer, postId, held) : forgetHere(drawer, postId)), [drawer, postId, held]);

  const pages = data?.pages ?? [];
  const [first] = pages;
  const people = peopleIn(pages);
  const over = first && held && first.closed === null ? draftOver(held, first) : undefined;
  const isPassed = over === 'passed';
  const draft = isPassed ? undefined : over;
  // All of it arrived, or nothing may be changed any more.
  const isDone = first !== undefined && held !== undefined && over === undefined;
  useEffect(() => {
    if (isDone) setHeld(undefined);
  }, [isDone]);
  const isAsking = (who: string) => people.has(who);
  // Whom a draft ranks may stand on a page that was not read yet; on none stands whoever asks no more.
  const isShort = draft !== undefined && ![...draft.ranking.order, ...draft.ranking.unsuitable.map(({ who }) => who)].every(isAsking);
  useEffect(() => {
    if (isShort && hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [isShort, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
  const ranking = draft ? (isShort && !hasNextPage ? askingStill(draft.ranking, isAsking) : draft.ranking) : first && savedIn(first);

  const change = (next: Ranking) => {
    if (first) setHeld({ revision: draft?.revision ?? first.revision, saveId: newId(), sent: draft?.sent ?? [], ranking: next });
  };
  const save = () => {
    if (!draft || !ranking) return;
    const { revision, saveId } = draft;
    setHeld(asSent(draft));
    saving.mutate({ postId, saveId, revision, order: [...ranking.order], unsuitable: ranking.unsuitable.map(({ who, reason }) => ({ who, reason })) });
  };
  return {
    query,
    people,
    ranking,
    isChanged: draft !== undefined,
    /** What stands here was left unsaved when the page was last gone from. */
    isFromBefore: draft !== undefined && kept !== undefined && draft.saveId === kept.saveId,
    /** Somebody else saved since: theirs is shown, and nothing is changed before it is said which of the two stays. */
    isPassed,
    change,
    save,
    /** Gives up what is not saved, and looks anew. */
    startAnew: () => {
      saving.reset();
      setHeld(undefined);
      void refresh();
    },
    /** What was written here once more, now that theirs was seen; it is saved when they say so. */
    takeMine: () => {
      saving.reset();
      if (first && held) setHeld({ ...held, revision: first.revision, saveId: newId() });
    },
    isSaving: saving.isPending,
    error: isPassed ? null : saving.error,
  };
}

const savedIn = ({ ranked, unsuitable }: RankingPage): Ranking => ({ order: ranked.map(({ number }) => number), unsuitable: unsuitable.map(({ number, reason }) => ({ who: number, reason })) });

/** Everybody who was shown so far, in the order they came. */
const peopleIn = (pages: readonly RankingPage[]): ReadonlyMap<string, RankedPerson> =>
  new Map(pages.flatMap(({ ranked, unsuitable, rest }) => [...ranked, ...unsuitable, ...rest]).map((person) => [person.number, person]));
