import { useQuery } from '@tanstack/react-query';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { Button } from '../../components/button';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { StateView } from '../../components/state-view';

export interface ChosenActivity {
  id: string;
  title: string;
}

interface ActivitySheetProps {
  /** Whether a steward may also be asked to a whole region. */
  optional: boolean;
  onChoose: (activity: ChosenActivity | undefined) => void;
  onClose: () => void;
}

/** The activities one may ask a steward to. */
export function ActivitySheet({ optional, onChoose, onClose }: ActivitySheetProps) {
  const query = useQuery(api.activities.doorActivities.queryOptions());
  return (
    <Sheet
      title="选一场活动"
      onClose={onClose}
      foot={
        optional && (
          <Button width="grow" look="quiet" onPress={() => onChoose(undefined)}>
            不限活动
          </Button>
        )
      }
    >
      <QueryView query={query} what="活动" extent="part">
        {(activities) =>
          activities.length === 0 ? (
            <StateView kind="empty" title="没有可选的活动" advice="你的区域里没有还没结束的活动。" />
          ) : (
            <List>
              {activities.map(({ id, title, startsAt }) => (
                <ListRow key={id} text={title} note={showMoment(startsAt)} onPress={() => onChoose({ id, title })} />
              ))}
            </List>
          )
        }
      </QueryView>
    </Sheet>
  );
}
