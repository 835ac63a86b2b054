import { useQuery } from '@tanstack/react-query';
import { originWords } from '../../../domain/person/origin';
import { api } from '../../api';
import { List, ListRow } from '../../components/list';
import { open, paths } from '../../routes';

/** Whether the person counts as local here, and the way to show it. */
export function OriginEntry() {
  const { data } = useQuery(api.account.origins.mine.queryOptions({ programme: 'seeds' }));
  const state = data?.state;
  return (
    <List className="interviewer-entry">
      <ListRow
        icon="place"
        text="本地生源"
        note={state ? originWords[state].advice : '填身份证号，或交一份证明'}
        value={state && originWords[state].name}
        onPress={() => open(paths.origin)}
      />
    </List>
  );
}
