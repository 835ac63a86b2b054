import { View } from '@tarojs/components';
import { acts, type Act } from '../../../domain/audit/acts';
import { Chip } from '../../components/chip';
import { Sheet } from '../../components/sheet';

interface ActSheetProps {
  chosen: Act | undefined;
  onChoose: (act: Act | undefined) => void;
  onClose: () => void;
}

/** One kind of deed, or all of them. */
export function ActSheet({ chosen, onChoose, onClose }: ActSheetProps) {
  return (
    <Sheet title="看哪种操作" onClose={onClose}>
      <View className="chips" aria-role="radiogroup">
        <Chip text="所有操作" on={chosen === undefined} choice="one" onPress={() => onChoose(undefined)} />
        {(Object.keys(acts) as Act[]).map((act) => (
          <Chip key={act} text={acts[act]} on={act === chosen} choice="one" onPress={() => onChoose(act)} />
        ))}
      </View>
    </Sheet>
  );
}
