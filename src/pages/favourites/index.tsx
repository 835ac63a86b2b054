import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { idsOf } from './ids';
import { KeptInCloud } from './kept-in-cloud';
import { KeptOnPhone } from './kept-on-phone';
import { SentList } from './sent-list';
import './index.scss';

/** 收藏: what I keep, in the cloud or, without an account, on the phone; or a list somebody sent. */
export default function Favourites() {
  const sent = idsOf(useRouter().params.ids);
  return <Screen>{sent.length > 0 ? <SentList ids={sent} /> : <Mine />}</Screen>;
}

function Mine() {
  const me = useQuery(api.account.me.queryOptions());
  return (
    <QueryView query={me} what="收藏">
      {({ profile }) => (profile ? <KeptInCloud /> : <KeptOnPhone />)}
    </QueryView>
  );
}
