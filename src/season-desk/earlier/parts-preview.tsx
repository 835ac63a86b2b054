import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FigureRow } from '../../components/figure-row';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';

/** What a table comes to: how many of which season, and the rows that are not taken, with why. Then writing it. */
export function PartsPreview({ sheetId, onBack }: { sheetId: string; onBack: () => void }) {
  const queries = useQueryClient();
  const query = useQuery(api.season.participations.preview.queryOptions({ sheetId }));
  const { mutate, data, isPending, error } = useMutation(api.season.participations.import.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.season.participations.pathFilter()) }));
  const preview = query.data;
  const toWrite = preview ? preview.counts.new + preview.counts.same : 0;
  return (
    <>
      <View className="content section-first">
        <QueryView query={query} what="这张表">
          {({ fileName, counts, seasons, refused }) => (
            <>
              <View className="text-title earlier-file">{fileName}</View>
              {data && <Notice tone="programme">记下了 {data.people} 人次，报名时认得出。写错了可以撤销。</Notice>}
              <Card>
                <FigureRow figures={[{ value: counts.new, name: '新增' }, { value: counts.same, name: '已经有' }, { value: counts.refused, name: '没收', tone: counts.refused > 0 ? 'warning' : 'plain' }]} />
              </Card>
              {seasons.length > 0 && (
                <View className="section">
                  <SectionHead title="哪一期，几个人" />
                  <Card>
                    {seasons.map(({ name, people }) => (
                      <View key={name} className="earlier-row">
                        <View className="grow">{name}</View>
                        <View className="figures">{people} 人</View>
                      </View>
                    ))}
                  </Card>
                </View>
              )}
              {refused.length > 0 && (
                <View className="section">
                  <SectionHead title="没收的" note={counts.refused > refused.length ? `先列 ${refused.length} 行` : undefined} />
                  <Card>
                    {refused.map(({ sheet, row, reason }) => (
                      <View key={`${sheet} ${row}`} className="earlier-row">
                        <View className="grow">
                          <View className="text-warning">{reason}</View>
                          <View className="text-note">
                            {sheet}第 {row} 行
                          </View>
                        </View>
                      </View>
                    ))}
                  </Card>
                </View>
              )}
            </>
          )}
        </QueryView>
        <RefusalNotice error={error} />
      </View>
      {preview && (
        <ActionBar>
          <Button look="quiet" onPress={onBack}>
            {data ? '看导入过的表' : '换一张'}
          </Button>
          {!data && (
            <Button width="grow" state={isPending ? 'busy' : toWrite > 0 ? 'ready' : 'off'} onPress={() => mutate({ sheetId })}>
              {isPending ? '正在写' : `记下 ${toWrite} 人次`}
            </Button>
          )}
        </ActionBar>
      )}
    </>
  );
}
