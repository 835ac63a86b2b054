import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { SectionHead } from '../../../components/section-head';

/** A part of the posting in its own words; nothing when it is not there. */
export function TextBlock({ name, text }: { name: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <View className="section">
      <SectionHead title={name} />
      <Card className="job-text">{text}</Card>
    </View>
  );
}
