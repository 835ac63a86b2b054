import { ListRow } from '../../../components/list';
import { openPrivacyGuide } from '../../../platform/privacy-guide';
import { switchPerson } from '../../../platform/person-switch';
import { open, paths } from '../../../routes';
import { Group } from './group';

/** What is kept about the person, and by what promise. */
export function PrivacyRows() {
  return (
    <Group name="个人信息">
      <ListRow icon="person" text="姓名、学校、专业" onPress={() => open(paths.profile)} />
      {openPrivacyGuide && <ListRow icon="lock" text="隐私保护指引" onPress={openPrivacyGuide} />}
      {switchPerson && <ListRow icon="swap" text="换一个人" note="只在本机演示时有" onPress={switchPerson} />}
    </Group>
  );
}
