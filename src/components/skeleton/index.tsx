import { View } from '@tarojs/components';
import { Card } from '../card';
import './index.scss';

/** One bar of a card still to come; sizes are CSS lengths. */
export function Bone({ width, height = '16px' }: { width: string; height?: string }) {
  return <View className="bone" style={`width:${width};height:${height}`} />;
}

/** Cards in the shape of what is coming. Nothing shimmers; screen readers hear one sentence. */
export function CardSkeleton({ cards = 4 }: { cards?: number }) {
  return (
    <View aria-label="正在读取" aria-role="status">
      {Array.from({ length: cards }, (_, index) => (
        <Card key={index}>
          <Bone width="68%" height="20px" />
          <Bone width="38%" height="20px" />
          <Bone width="46%" height="22px" />
          <Bone width="56%" />
        </Card>
      ))}
    </View>
  );
}

/** The same for a page whose content sets its own edges. */
export function PageSkeleton() {
  return (
    <View className="content section-first">
      <CardSkeleton />
    </View>
  );
}
