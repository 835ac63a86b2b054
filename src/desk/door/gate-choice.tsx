import { View } from '@tarojs/components';
import { DoorButton } from './door-button';

interface GateChoiceProps {
  gates: readonly string[];
  onChoose: (gate: string) => void;
}

/** Asked once a phone: every check-in says at which gate it was made. */
export function GateChoice({ gates, onChoose }: GateChoiceProps) {
  return (
    <View className="door">
      <View className="door-ask">你守哪个门</View>
      <View className="door-line">签到会记下是从哪个门进的</View>
      <View className="door-gates">
        {gates.map((gate) => (
          <DoorButton key={gate} onPress={() => onChoose(gate)}>
            {gate}
          </DoorButton>
        ))}
      </View>
    </View>
  );
}
