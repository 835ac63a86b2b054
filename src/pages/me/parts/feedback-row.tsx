import { ListRow } from '../../../components/list';
import { open, paths } from '../../../routes';
import { Group } from './group';

/** A way to say something to the organisers. */
export function FeedbackRow() {
  return (
    <Group name="帮忙改进">
      <ListRow icon="pen" text="问题与建议" note="组织者会看，回复也在里面" onPress={() => open(paths.feedback)} />
    </Group>
  );
}
