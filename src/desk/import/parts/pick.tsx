import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { showMoment } from '../../../../domain/time/shanghai';
import { api } from '../../../api';
import { ActionBar } from '../../../components/action-bar';
import { Button } from '../../../components/button';
import { List, ListRow } from '../../../components/list';
import { usePick } from '../use-pick';
import { RefusalNotice } from './refusal-notice';

/** Before a file: what will happen, so that nobody is afraid to try. */
export function Pick({ onReady, onWritten }: { onReady: (importId: string) => void; onWritten: (importId: string) => void }) {
  const { data: written } = useQuery(api.jobs.imports.lastWritten.queryOptions());
  const { pick, isTakingApart, refusal } = usePick(onReady);
  return (
    <>
      <View className="content">
        <RefusalNotice refusal={refusal} />
        <View className="section-first text-heading">选一份岗位表</View>
        <View className="text-secondary">各单位的表头写法不一样也没关系，一份里有几张表也可以。</View>
        <View className="section">
          <List>
            <ListRow icon="sheet" text="先看，不写入" note="认出表头和每一列，新增的、改了的、拿不准的格子一个个列出来" />
            <ListRow icon="check" text="你点了才写，写完还能撤" note="写到一半断开也不会重复，回来接着写；30 天内可以整份撤销" />
            <ListRow icon="lock" text="联系人、电话不导入" note="只留岗位本身，原文照样保存" />
          </List>
        </View>
        {written && (
          <View className="section">
            <List>
              <ListRow text="上次写入的" note={`${written.fileName}，${showMoment(written.finishedAt)}`} value="看结果、撤销" onPress={() => onWritten(written.id)} />
            </List>
          </View>
        )}
      </View>
      <ActionBar note={isTakingApart ? '正在上传、拆开，行数多的要几秒' : '只读 .xlsx，每份不超过 5 万行；在 Excel 或 WPS 里都能存'}>
        <Button width="grow" icon="upload" state={isTakingApart ? 'busy' : 'ready'} onPress={pick}>
          {isTakingApart ? '正在拆开' : '选文件'}
        </Button>
      </ActionBar>
    </>
  );
}
