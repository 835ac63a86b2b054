import { useDidShow } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api';
import { ListRow } from '../../../components/list';
import { open, paths } from '../../../routes';

/** 待审岗位: how many submissions, and pictures of employers, wait for this organiser. */
export function SubmissionRow() {
  const { data, refetch } = useQuery(api.jobs.submissions.waiting.queryOptions());
  useDidShow(() => void refetch());
  const waiting = data ? [data.count > 0 && `${data.count} 个`, data.pictured > 0 && `${data.pictured} 家的图片`].filter(Boolean).join('，') : '';
  return <ListRow icon="check" text="待审岗位" value={waiting || undefined} onPress={() => open(paths.deskSubmissionQueue)} />;
}
