import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Screen } from '../../components/screen';
import { CardSkeleton } from '../../components/skeleton';
import { StateView } from '../../components/state-view';
import { usePickSheet } from '../parts/use-pick-sheet';
import { ImportedSheets } from './imported-sheets';
import { PartsPreview } from './parts-preview';
import './index.scss';

/** 往期参加过的人: tables of who took part in seasons that were not run here; what a table comes to, writing it, and taking one back. */
export default function DeskEarlier() {
  const query = useQuery(api.season.participations.list.queryOptions());
  const [region, setRegion] = useState<string>();
  const [sheetId, setSheetId] = useState<string>();
  const read = useMutation(api.season.participations.readSheet.mutationOptions());
  const regions = query.data?.regions ?? [];
  const district = region ?? regions[0]?.code;
  const { pick, isReading, error } = usePickSheet((file) => read.mutateAsync({ district: district ?? '', ...file }), setSheetId);
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  if (sheetId !== undefined) {
    return (
      <Screen programme="jinzhongzi">
        <PartsPreview sheetId={sheetId} onBack={() => setSheetId(undefined)} />
      </Screen>
    );
  }
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <View className="text-secondary">
          以前几期没有用这个程序办，把参加过的人导进来，报名时就认得出，“最多参加几期”也算得准。一行一个人一期，表头要有：身份证号（没有就用手机号）、年份、期名。姓名不读，号码读完只留认得出的指纹，表当场删掉。
        </View>
        {regions.length > 1 && (
          <Field name="哪里的">
            <View className="chips earlier-regions" aria-role="radiogroup" aria-label="哪里的">
              {regions.map(({ code, name }) => (
                <Chip key={code} text={name} choice="one" on={code === district} onPress={() => setRegion(code)} />
              ))}
            </View>
          </Field>
        )}
        <RefusalNotice error={error} />
        <QueryView query={query} what="导入过的表" skeleton={<View className="section"><CardSkeleton cards={2} /></View>}>
          {({ sheets }) => (sheets.length === 0 ? <StateView kind="empty" title="还没有导入过" advice="选一张表，先看每一行能不能收，看好了再写。" /> : <ImportedSheets sheets={sheets} />)}
        </QueryView>
      </View>
      <ActionBar>
        <Button width="grow" icon="upload" state={isReading ? 'busy' : district ? 'ready' : 'off'} onPress={pick}>
          {isReading ? '正在读' : '选表格'}
        </Button>
      </ActionBar>
    </Screen>
  );
}
