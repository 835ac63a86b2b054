import { View } from '@tarojs/components';
import { SectionHead } from '../../../components/section-head';

/** A part of the posting in its own words; nothing when it is not there. */
export function TextBlock({ name, text }: { name: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <View className="section">
      <SectionHead title={name} />
      <View className="card job-text">{text}</View>
    </View>
  );
}
