import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../../api';
import { List, ListRow } from '../../../components/list';
import { PictureSheet } from '../../../components/picture-sheet';
import { SectionHead } from '../../../components/section-head';
import { toast } from '../../../components/toast';

/** Pictures for the employer's page: offered here, shown once an organiser has looked at them. */
export function OfferPicture() {
  const { data } = useQuery(api.jobs.submissions.open.queryOptions({ from: 'nothing' }));
  const [employerId, setEmployerId] = useState<string>();
  const { mutateAsync } = useMutation(api.jobs.pictures.offer.mutationOptions());
  const employers = data?.employers ?? [];
  if (employers.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="单位页" note="学生点单位名称看到的" />
      <List>
        {employers.map(({ id, name }) => (
          <ListRow key={id} className="submission-row" text="交一张单位图片" note={name} onPress={() => setEmployerId(id)} />
        ))}
      </List>
      {employerId !== undefined && (
        <PictureSheet
          employerId={employerId}
          consequence="组织者看过后放上"
          keep={mutateAsync}
          onKept={() => {
            setEmployerId(undefined);
            toast('交上了，组织者看过后放上');
          }}
          onClose={() => setEmployerId(undefined)}
        />
      )}
    </View>
  );
}
