import { View } from '@tarojs/components';
import type { MyFeedback } from '../../../cloudfunctions/account/feedback';
import { Card } from '../../components/card';
import { Exchange } from '../../components/exchange';
import { SectionHead } from '../../components/section-head';

/** What was said before, with the answers; nothing when nothing was. */
export function SentList({ list }: { list: readonly MyFeedback[] }) {
  if (list.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="说过的" />
      {list.map(({ id, ...said }) => (
        <Card key={id}>
          <Exchange {...said} />
        </Card>
      ))}
    </View>
  );
}
