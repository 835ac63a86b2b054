import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { OpeningForm } from './opening-form';
import './index.scss';

/** 修改岗位: the words of the sheet, and beside them how they are read. */
export default function DeskOpening() {
  const { id = '' } = useRouter().params;
  const opening = useQuery(api.jobs.keeping.open.queryOptions({ id }));
  return (
    <Screen>
      <QueryView query={opening} what="岗位">
        {(read) => <OpeningForm key={read.revision} opening={read} />}
      </QueryView>
    </Screen>
  );
}
