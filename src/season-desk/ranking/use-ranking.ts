import { useState } from 'react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RankedPerson, RankingPage } from '../../../cloudfunctions/season/ranking/read';
import type { Ranking } from '../../../domain/season/ranking';
import { api, newId } from '../../api';
import { toast } from '../../components/toast';

/** What is being written over what was saved: as of that revision, under a name of its own. */
interface Draft {
  revision: number;
  saveId: string;
  ranking: Ranking;
}

/** A ranking while it is changed: it stands here until it is saved, over the revision it was begun from; nothing another contact saved since is written over. */
export function useRanking(postId: string) {
  const queries = useQueryClient();
  const query = useInfiniteQuery(api.season.ranking.read.infiniteQueryOptions({ postId }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const [draft, setDraft] = useState<Draft>();
  const refresh = () => queries.invalidateQueries(api.season.pathFilter());
  const saving = useMutation(
    api.season.ranking.save.mutationOptions({
      onSuccess: async ({ revision }, { saveId }) => {
        toast('存好了');
        // What was changed while it was on its way stays, over what is saved now.
        setDraft((held) => held && { ...held, revision });
        await refresh();
        setDraft((held) => (held?.saveId === saveId ? undefined : held));
      },
    }),
  );
  const [first] = query.data?.pages ?? [];
  const saved = first && savedIn(first);
  const ranking = draft?.ranking ?? saved;
  const change = (next: Ranking) => setDraft({ revision: draft?.revision ?? first?.revision ?? 0, saveId: newId(), ranking: next });
  const save = () => {
    if (!draft) return;
    const { revision, saveId, ranking: { order, unsuitable } } = draft;
    saving.mutate({ postId, saveId, revision, order: [...order], unsuitable: unsuitable.map(({ who, reason }) => ({ who, reason })) });
  };
  /** Gives up what is not saved, and looks anew. */
  const startAnew = () => {
    saving.reset();
    setDraft(undefined);
    void refresh();
  };
  return { query, people: peopleIn(query.data?.pages ?? []), ranking, isChanged: draft !== undefined, change, save, startAnew, isSaving: saving.isPending, error: saving.error };
}

const savedIn = ({ ranked, unsuitable }: RankingPage): Ranking => ({ order: ranked.map(({ number }) => number), unsuitable: unsuitable.map(({ number, reason }) => ({ who: number, reason })) });

/** Everybody who was shown so far, in the order they came. */
const peopleIn = (pages: readonly RankingPage[]): ReadonlyMap<string, RankedPerson> =>
  new Map(pages.flatMap(({ ranked, unsuitable, rest }) => [...ranked, ...unsuitable, ...rest]).map((person) => [person.number, person]));
