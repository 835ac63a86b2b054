import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { PageSkeleton } from '../../components/skeleton';
import { CorrectionForm } from './correction-form';
import './index.scss';

/** What is being typed is not replaced by what comes meanwhile. */
const once = { staleTime: Infinity, gcTime: 0 };

/** 更正岗位: a post that is public. Its unit asks an organiser for it; an organiser does it. */
export default function DeskCorrection() {
  const { id = '', as } = useRouter().params;
  const by = as === 'organiser' ? 'organiser' : 'unit';
  const own = useQuery(api.season.posts.ownCorrectable.queryOptions({ id }, { enabled: by === 'unit', ...once }));
  const theirs = useQuery(api.season.posts.correctable.queryOptions({ id }, { enabled: by === 'organiser', ...once }));
  return (
    <Screen programme="jinzhongzi">
      <QueryView query={by === 'unit' ? own : theirs} what="岗位" skeleton={<PageSkeleton />}>
        {(opened) => <CorrectionForm id={id} by={by} opened={opened} />}
      </QueryView>
    </Screen>
  );
}
