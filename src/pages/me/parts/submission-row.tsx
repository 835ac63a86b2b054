import { useDidShow } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api';
import { ListRow } from '../../../components/list';
import { open, paths } from '../../../routes';

/** 待审岗位: how many submissions wait for this organiser. */
export function SubmissionRow() {
  const { data, refetch } = useQuery(api.jobs.submissions.waiting.queryOptions());
  useDidShow(() => void refetch());
  return <ListRow icon="check" text="待审岗位" value={data && data.count > 0 ? `${data.count} 个` : undefined} onPress={() => open(paths.deskSubmissionQueue)} />;
}
