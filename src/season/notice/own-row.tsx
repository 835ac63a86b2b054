import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { List, ListRow } from '../../components/list';
import { placementStates } from '../../../domain/season/placement/answer';
import { open, paths } from '../../routes';

/** The reader's own line, for whoever stands in this season: nobody else is looked up. Nothing for the rest. */
export function OwnRow({ seasonId }: { seasonId: string }) {
  const me = useQuery(api.account.me.queryOptions());
  const mine = useQuery({ ...api.season.placements.mine.queryOptions({ seasonId }), enabled: Boolean(me.data?.profile), retry: false });
  if (!mine.data) return null;
  const { state, rank, post } = mine.data;
  return (
    <List className="notice-own">
      <ListRow icon="person" text={`我：${post ? post.title : '候补'}`} note={`第 ${rank} 名，${placementStates[state]}`} onPress={() => open(paths.result(seasonId))} />
    </List>
  );
}
