import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { blankDraft } from '../../../domain/activity/draft/draft';
import { activityKinds } from '../../../domain/activity/kind';
import { everywhere } from '../../../domain/person/region';
import { showMoment } from '../../../domain/time/shanghai';
import type { DraftRow } from '../../../cloudfunctions/activities/drafts/list';
import { api, CallRefused, newId } from '../../api';
import { Button } from '../../components/button';
import { List, ListRow } from '../../components/list';
import { FailureNotice } from '../../components/query-view';
import { Tag } from '../../components/tag';
import { toast } from '../../components/toast';
import { open, paths } from '../../routes';

/** What is being written in this organiser's regions, and the ways to begin: anew, or from an earlier activity. */
export function Drafts() {
  const query = useInfiniteQuery(api.activities.drafts.list.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  useDidShow(() => void query.refetch());
  const begin = useMutation(
    api.activities.drafts.save.mutationOptions({
      onSuccess: (_saved, { id }) => open(paths.deskActivityDraft(id)),
      onError: (error) => toast(CallRefused.from(error).sentence),
    }),
  );
  const pages = query.data?.pages ?? [];
  const drafts = pages.flatMap((page) => page.drafts);
  const regions = pages[0]?.regions ?? [];
  const home = regions.find(({ code }) => code !== everywhere)?.code ?? everywhere;
  return (
    <View className="desk-drafts">
      {query.error !== null && <FailureNotice error={query.error} what="草稿" onRetry={() => void query.refetch()} />}
      {drafts.length > 0 && (
        <List>
          {drafts.map((draft) => (
            <Row key={draft.id} draft={draft} />
          ))}
        </List>
      )}
      {query.hasNextPage && (
        <Button look="plain" size="small" state={query.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void query.fetchNextPage()}>
          再看一些
        </Button>
      )}
      <View className="desk-drafts-doing">
        <Button look="outline" width="grow" onPress={() => open(paths.deskActivityBook)}>
          已发布的
        </Button>
        <Button
          width="grow"
          state={begin.isPending ? 'busy' : query.data ? 'ready' : 'off'}
          onPress={() => begin.mutate({ id: newId(), stepId: newId(), revision: 0, draft: blankDraft(home) })}
        >
          写新活动
        </Button>
      </View>
    </View>
  );
}

function Row({ draft: { id, state, kind, title, district, writtenAt, isOwn, returned } }: { draft: DraftRow }) {
  const tag =
    state === 'review' ? (
      <Tag tone="warning" icon="wait">
        {isOwn ? '等别人审' : '等你审'}
      </Tag>
    ) : (
      <Tag>{returned === null ? '草稿' : '退回了'}</Tag>
    );
  const name = title.trim() || '还没有名字';
  return <ListRow text={name} note={`${activityKinds[kind]}，${district}，${showMoment(writtenAt)} 改过`} value={tag} onPress={() => open(paths.deskActivityDraft(id))} />;
}
