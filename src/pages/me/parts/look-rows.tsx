import Taro from '@tarojs/taro';
import { ListRow } from '../../../components/list';
import { SwitchRow } from '../../../components/switch';
import { choose, useLookChoice, type Darkness } from '../../../look';
import { Group } from './group';

const darknessNames: Record<Darkness, string> = { 'as-phone': '跟随手机', light: '总是浅色', dark: '总是深色' };

/** How the program looks on this device. */
export function LookRows() {
  const { care, darkness } = useLookChoice();
  return (
    <Group name="看着舒服">
      <SwitchRow
        icon="text-size"
        text="关怀模式"
        note="字大一号，按钮也大，适合爸妈"
        on={care}
        onChange={(on) => choose({ care: on })}
      />
      <ListRow icon="moon" text="深色" value={darknessNames[darkness]} onPress={() => void chooseDarkness()} />
    </Group>
  );
}

async function chooseDarkness(): Promise<void> {
  const choices = Object.keys(darknessNames) as Darkness[];
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: choices.map((choice) => darknessNames[choice]) });
    const darkness = choices[tapIndex];
    if (darkness) choose({ darkness });
  } catch (failure) {
    // Closing the sheet is an answer too: nothing changes.
    if (!/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) throw failure;
  }
}
