import { useQuery } from '@tanstack/react-query';
import { originWords } from '../../../../domain/person/origin';
import { api } from '../../../api';
import { ListRow } from '../../../components/list';
import { switchPerson } from '../../../platform/person-switch';
import { open, paths } from '../../../routes';
import { Group } from './group';

/** What is kept about the person, and by what promise. */
export function PrivacyRows({ hasProfile }: { hasProfile: boolean }) {
  const { data: origin } = useQuery(api.account.origins.mine.queryOptions({ programme: 'seeds' }, { enabled: hasProfile }));
  return (
    <Group name="个人信息">
      <ListRow icon="person" text="我的资料" note="查看、更正、导出、注销" onPress={() => open(paths.myData)} />
      {hasProfile && (
        <ListRow icon="place" text="金种子本地生源" value={origin?.state ? originWords[origin.state].name : undefined} onPress={() => open(paths.origin)} />
      )}
      <ListRow icon="lock" text="隐私保护指引" onPress={() => open(paths.privacy())} />
      {switchPerson && <ListRow icon="swap" text="换一个人" note="只在本机演示时有" onPress={switchPerson} />}
    </Group>
  );
}
