import { ListRow } from '../../../components/list';
import { useUnread } from '../../../components/unread-badge';
import { open, paths } from '../../../routes';
import { Group } from './group';

/** What reached me, and what WeChat may tell me. */
export function MessageRows() {
  const unread = useUnread();
  return (
    <Group name="消息">
      <ListRow icon="letter" text="消息" value={unread > 0 ? `${unread} 条未读` : undefined} onPress={() => open(paths.messages)} />
      <ListRow icon="clock" text="消息提醒" note="微信里告诉我什么" onPress={() => open(paths.reminders)} />
    </Group>
  );
}
