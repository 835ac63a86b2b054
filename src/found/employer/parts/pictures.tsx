import { useState } from 'react';
import { Image, ScrollView, View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Employer } from '../../../../cloudfunctions/jobs/employers/read';
import { api, CallRefused } from '../../../api';
import { ask } from '../../../components/ask';
import { Button } from '../../../components/button';
import { PictureSheet } from '../../../components/picture-sheet';
import { SectionHead } from '../../../components/section-head';
import { toast } from '../../../components/toast';

/** What the employer looks like; loaded as they come into view. Organisers add and take away. */
export function Pictures({ employer: { id, pictures } }: { employer: Employer }) {
  const queries = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const mayEdit = useQuery(api.account.me.queryOptions()).data?.roles.includes('editor') ?? false;
  const renew = () => queries.invalidateQueries({ queryKey: api.jobs.employers.pathKey() });
  const add = useMutation(api.jobs.pictures.add.mutationOptions());
  const decide = useMutation(api.jobs.pictures.decide.mutationOptions({ onSuccess: renew, onError: (error) => toast(CallRefused.from(error).sentence) }));
  const remove = async (pictureId: string) => {
    if (await ask({ title: '撤下这张图片？', consequence: '撤下以后大家看不到，文件也一并删除。', yes: '撤下', no: '再看看' })) decide.mutate({ employerId: id, pictureId, as: 'remove' });
  };
  if (pictures.length === 0 && !mayEdit) return null;
  return (
    <View className="section">
      <SectionHead title="单位图片" more={mayEdit ? { text: '放一张', onPress: () => setAdding(true) } : undefined} />
      {pictures.length > 0 && (
        <ScrollView scrollX className="employer-pictures">
          <View className="employer-strip">
            {pictures.map((picture) => (
              <View key={picture.id} className="employer-picture">
                <Image className="employer-image" src={picture.url} mode="aspectFill" lazyLoad aria-label={picture.words} nativeProps={{ alt: picture.words, loading: 'lazy' }} />
                <View className="text-note employer-caption">{picture.words}</View>
                {mayEdit && (
                  <Button look="plain" size="small" label={`撤下图片：${picture.words}`} onPress={() => void remove(picture.id)}>
                    撤下
                  </Button>
                )}
              </View>
            ))}
          </View>
        </ScrollView>
      )}
      {isAdding && (
        <PictureSheet
          employerId={id}
          consequence="大家马上看到"
          keep={add.mutateAsync}
          onKept={() => {
            setAdding(false);
            toast('放上了');
            void renew();
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </View>
  );
}
