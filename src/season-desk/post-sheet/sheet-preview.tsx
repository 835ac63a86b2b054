import { View } from '@tarojs/components';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { postKinds } from '../../../domain/season/post-life';
import type { SheetPreview as Preview } from '../../../cloudfunctions/season/posts/sheet/preview';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FigureRow } from '../../components/figure-row';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Tag, type Tone } from '../../components/tag';
import { open, paths } from '../../routes';

const outcomes: Record<Preview['rows'][number]['becomes'], { word: string; tone: Tone }> = {
  refused: { word: '没收', tone: 'warning' },
  changed: { word: '有改动', tone: 'info' },
  new: { word: '新增', tone: 'success' },
  same: { word: '没有变', tone: 'neutral' },
};

/** What each row becomes; once written, what was written. */
export function SheetPreview({ sheetId, onAnother }: { sheetId: string; onAnother: () => void }) {
  const queries = useQueryClient();
  const query = useInfiniteQuery(api.season.posts.preview.infiniteQueryOptions({ sheetId }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const apply = useMutation(api.season.posts.applySheet.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.season.pathFilter()) }));
  useMoreAtBottom(query);
  const first = query.data?.pages[0];
  const toWrite = first ? first.counts.new + first.counts.changed : 0;
  return (
    <>
      <View className="content section-first">
        <QueryView query={query} what="这张表">
          {({ pages }) => (
            <>
              <View className="text-title sheet-file">{first?.fileName}</View>
              {apply.data && <Notice tone="programme">写好了 {apply.data.written} 个岗位，都在“待审”里等发布。</Notice>}
              <Card>
                <FigureRow figures={[{ value: first?.counts.new ?? 0, name: '新增' }, { value: first?.counts.changed ?? 0, name: '有改动' }, { value: first?.counts.same ?? 0, name: '没有变' }, { value: first?.counts.refused ?? 0, name: '没收', tone: (first?.counts.refused ?? 0) > 0 ? 'warning' : 'plain' }]} />
              </Card>
              <View className="sheet-rows">
                {pages.flatMap(({ rows }) => rows).map((row) => (
                  <Row key={`${row.sheet} ${row.row}`} row={row} />
                ))}
              </View>
            </>
          )}
        </QueryView>
        <RefusalNotice error={apply.error} />
      </View>
      {first && (
        <ActionBar>
          <Button look="quiet" onPress={onAnother}>
            换一张
          </Button>
          {toWrite > 0 ? (
            <Button width="grow" state={apply.isPending ? 'busy' : 'ready'} onPress={() => apply.mutate({ sheetId })}>
              {apply.isPending ? '正在写' : `写入 ${toWrite} 个岗位`}
            </Button>
          ) : (
            <Button width="grow" onPress={() => open(paths.deskPosts(first.season.id))}>
              去审岗位
            </Button>
          )}
        </ActionBar>
      )}
    </>
  );
}

function Row({ row: { sheet, row, becomes, unit, title, kind, places, reason } }: { row: Preview['rows'][number] }) {
  const { word, tone } = outcomes[becomes];
  return (
    <View className="sheet-row">
      <View className="tags">
        <Tag tone={tone}>{word}</Tag>
      </View>
      <View>{title || '没有岗位名称'}</View>
      <View className="text-note figures">
        {unit}
        {kind && `，${postKinds[kind]}，${places} 人`}（{sheet}第 {row} 行）
      </View>
      {reason && <View className="text-warning">{reason}</View>}
    </View>
  );
}
