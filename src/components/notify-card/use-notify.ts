import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Moment } from '../../../domain/message/templates';
import type { OfferedTemplate } from '../../../cloudfunctions/account/subscriptions/templates';
import { api, newId } from '../../api';
import { askToNotify, standingAnswers } from '../../platform/subscribe';

export interface Notify {
  /** `none`: this deployment sends nothing. `ask`: worth a question. `enough`: they allowed what comes next. `quiet`: the person allowed it for good, WeChat asks nothing more. `refused`: they said no for good. */
  standing: 'unknown' | 'none' | 'ask' | 'quiet' | 'refused' | 'enough';
  templates: readonly OfferedTemplate[];
  /** Asks, and counts what was allowed. In the handler of a tap itself, before anything else: WeChat refuses it later. True when something was allowed. */
  ask: () => Promise<boolean>;
  /** In the handler of a tap: for who allowed it for good WeChat counts one more, without a question. */
  renew: () => void;
}

const NOTHING: readonly OfferedTemplate[] = [];

/** Whether, and for what, the person may be asked at this moment. */
export function useNotify(moment: Moment): Notify {
  const queries = useQueryClient();
  const offered = useQuery(api.account.subscriptions.templates.queryOptions({ moment }));
  const templates = offered.data ?? NOTHING;
  const { data: standing } = useQuery({
    queryKey: ['standing-answers', ...templates.map(({ id }) => id)],
    queryFn: () => standingAnswers(templates),
    enabled: templates.length > 0,
  });
  const accepted = useMutation(
    api.account.subscriptions.accepted.mutationOptions({
      onSettled: () => queries.invalidateQueries(api.account.subscriptions.templates.pathFilter()),
    }),
  );
  const ask = async (): Promise<boolean> => {
    const ids = await askToNotify(templates);
    const names = templates.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    if (names.length > 0) accepted.mutate({ answerId: newId(), templates: names });
    void queries.invalidateQueries({ queryKey: ['standing-answers'] });
    return names.length > 0;
  };
  const now = standing ? standingOf(templates, standing) : offered.data?.length === 0 ? 'none' : 'unknown';
  return {
    standing: now,
    templates,
    ask,
    renew: () => {
      if (now === 'quiet') void ask();
    },
  };
}

const standingOf = (templates: readonly OfferedTemplate[], answers: Readonly<Record<string, 'accept' | 'reject'>>): Notify['standing'] => {
  if (templates.every(({ id }) => answers[id] === 'reject')) return 'refused';
  if (templates.every(({ id }) => answers[id] !== undefined)) return 'quiet';
  // Enough for what comes next; asking again would only be in the way.
  return templates.every(({ id, left }) => left > 0 || answers[id] !== undefined) ? 'enough' : 'ask';
};
