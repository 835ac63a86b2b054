import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { RefusalNotice } from '../../components/refusal-notice';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { toast } from '../../components/toast';
import { takeAwayLink } from '../../platform/take-away-link';
import { usePickSheet } from '../parts/use-pick-sheet';
import { SheetPreview } from './sheet-preview';
import './index.scss';

/** 导入见习岗位: a table that units filled in; what each row becomes, then writing it. */
export default function DeskPostSheet() {
  const { seasonId = '' } = useRouter().params;
  const [sheetId, setSheetId] = useState<string>();
  const read = useMutation(api.season.posts.readSheet.mutationOptions());
  const { pick, isReading, error } = usePickSheet((file) => read.mutateAsync({ seasonId, ...file }), setSheetId);
  const template = useMutation(
    api.season.posts.sheetTemplate.mutationOptions({ onSuccess: ({ url }) => takeAwayLink(url, '见习岗位表.xlsx'), onError: (refusal) => toast(CallRefused.from(refusal).sentence) }),
  );
  if (sheetId !== undefined) {
    return (
      <Screen programme="jinzhongzi">
        <SheetPreview sheetId={sheetId} onAnother={() => setSheetId(undefined)} />
      </Screen>
    );
  }
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <StateView kind="empty" title="选一张岗位表" advice="一行一个岗位。先看每一行变成什么，看好了再写。联系人和电话不会读进来。" second={{ text: template.isPending ? '正在拿空表' : '拿一张空表给单位填', onPress: () => template.mutate() }} />
        <RefusalNotice error={error} />
      </View>
      <ActionBar>
        <Button width="grow" icon="upload" state={isReading ? 'busy' : 'ready'} onPress={pick}>
          {isReading ? '正在读' : '选表格'}
        </Button>
      </ActionBar>
    </Screen>
  );
}
