import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { hostOf } from '../../../../domain/activity/material';
import type { Material } from '../../../../domain/activity/plan-parts';
import { api } from '../../../api';
import { List, ListRow } from '../../../components/list';
import { Notice } from '../../../components/notice';
import { openLink } from '../../../platform/open-link';
import { open, paths } from '../../../routes';
import { Rating } from './rating';
import './index.scss';

/** What an activity that is over leaves to somebody: thanks, the certificate, materials and three taps of feedback; or a kind word. */
export function After({ activityId }: { activityId: string }) {
  const { data } = useQuery(api.activities.afterwards.queryOptions({ activityId }));
  if (data?.was === 'absent') {
    return (
      <View className="after">
        <Notice>这次没见到你，没关系。有合适的下次再来；来不了时提前说一声，座位就能让给别人。</Notice>
      </View>
    );
  }
  if (data?.was !== 'attended') return null;
  const { hasCertificate, materials, feedback, mayRate } = data;
  return (
    <View className="after">
      <View className="text-heading">谢谢你来</View>
      {(hasCertificate || materials.length > 0) && (
        <List className="after-list">
          {hasCertificate && <ListRow icon="education" text="参加证明" note="存成图片，谁都能扫码核对" onPress={() => open(paths.certificate(activityId))} />}
          {materials.map((material) => (
            <MaterialRow key={material.url} material={material} />
          ))}
        </List>
      )}
      <Rating key={feedback?.revision ?? 0} activityId={activityId} given={feedback} mayRate={mayRate} />
    </View>
  );
}

function MaterialRow({ material: { title, url } }: { material: Material }) {
  return <ListRow icon="link" text={title} note={hostOf(url)} onPress={() => void openLink(url)} />;
}
