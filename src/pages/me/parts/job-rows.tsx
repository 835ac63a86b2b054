import { ListRow } from '../../../components/list';
import { open, paths } from '../../../routes';
import { Group } from './group';

/** Looking for work: what I say of myself, what I want to hear of, what I have looked at. */
export function JobRows() {
  return (
    <Group name="找工作">
      <ListRow icon="pen" text="求职简介" onPress={() => open(paths.introduction)} />
      <ListRow icon="search" text="我的订阅" note="有合适的新岗位告诉我" onPress={() => open(paths.savedSearches())} />
      <ListRow icon="clock" text="看过的岗位" onPress={() => open(paths.seenJobs)} />
    </Group>
  );
}
