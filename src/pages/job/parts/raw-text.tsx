import { View } from '@tarojs/components';

/** The employer's own words, as written. */
export function RawText({ name, text }: { name: string; text: string }) {
  return (
    <View className="job-raw raw-text">
      <View className="job-raw-name">{name}</View>
      {text}
    </View>
  );
}
