import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { hostOf, isMaterialUrl, longestMaterialTitle, longestMaterialUrl } from '../../../domain/activity/material';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** Links for those who were there: what lies there already, and one more. */
export function MaterialsSheet({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const query = useQuery(api.activities.materials.list.queryOptions({ activityId }));
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const renew = { onSettled: () => queries.invalidateQueries(api.activities.materials.pathFilter()) };
  const add = useMutation(
    api.activities.materials.add.mutationOptions({
      ...renew,
      onSuccess: () => {
        toast('放好了');
        setTitle('');
        setUrl('');
      },
    }),
  );
  const remove = useMutation(api.activities.materials.remove.mutationOptions({ ...renew, onSuccess: () => toast('撤下了') }));
  const isWrong = url.trim() !== '' && !isMaterialUrl(url.trim());
  const isReady = title.trim() !== '' && url.trim() !== '' && !isWrong;
  return (
    <Sheet
      title="活动资料"
      onClose={onClose}
      foot={
        <Button width="grow" state={add.isPending ? 'busy' : isReady ? 'ready' : 'off'} onPress={() => add.mutate({ activityId, title: title.trim(), url: url.trim() })}>
          放上这一份
        </Button>
      }
    >
      <QueryView query={query} what="资料" extent="part">
        {(materials) =>
          materials.length === 0 ? (
            <View className="text-secondary">还没有资料。讲稿、回放、岗位表的网址都可以放，签到过的人看得到。</View>
          ) : (
            <List>
              {materials.map((material) => (
                <ListRow
                  key={material.url}
                  icon="link"
                  text={material.title}
                  note={hostOf(material.url)}
                  value={
                    <Button look="plain" size="small" label={`撤下：${material.title}`} onPress={() => remove.mutate({ activityId, url: material.url })}>
                      撤下
                    </Button>
                  }
                />
              ))}
            </List>
          )
        }
      </QueryView>
      <View className="desk-activity-field">
        <Field name="叫什么">
          <TextInput name="叫什么" value={title} hint="例如：讲座讲稿" longest={longestMaterialTitle} onChange={setTitle} />
        </Field>
      </View>
      <Field name="网址" error={isWrong ? '只收 https:// 开头的网址，从浏览器里整个复制过来' : undefined}>
        <TextInput name="网址" value={url} hint="https://" longest={longestMaterialUrl} onChange={setUrl} />
      </Field>
      <RefusalNotice error={add.error ?? remove.error} />
    </Sheet>
  );
}
