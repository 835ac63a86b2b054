import { View } from '@tarojs/components';

/** What happens that day, in order. */
export function Agenda({ steps }: { steps: readonly string[] }) {
  return (
    <View className="section">
      <View className="text-heading block-head">那天做什么</View>
      {steps.map((step, index) => (
        <View key={step} className="agenda-step">
          <View className="agenda-number">{index + 1}</View>
          <View className="grow">{step}</View>
        </View>
      ))}
    </View>
  );
}
