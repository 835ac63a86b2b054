import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { CardSkeleton } from '../../components/skeleton';
import { StateView } from '../../components/state-view';
import { openTab, paths } from '../../routes';
import { Offer } from './offer';
import { RefusedView } from './refused-view';
import { TypeCode } from './type-code';
import './index.scss';

/** 工作邀请: what someone is asked to do here, and yes. Opened by a scanned code, a card in a chat, or with a code to type. */
export default function InvitedPage() {
  // A code is letters and digits: WeChat's encoding of scenes leaves it as it is.
  const { scene = '' } = useRouter().params;
  const [code, setCode] = useState(scene);
  return (
    <Screen>
      {code === '' ? <TypeCode onCode={setCode} /> : <Invitation code={code} onAnother={() => setCode('')} />}
    </Screen>
  );
}

function Invitation({ code, onAnother }: { code: string; onAnother: () => void }) {
  const query = useQuery(api.account.invitation.read.queryOptions({ code }, { staleTime: Infinity }));
  if (query.data === undefined && query.error) return <RefusedView error={query.error} onRetry={() => void query.refetch()} onAnother={onAnother} />;
  return (
    <QueryView query={query} what="邀请" skeleton={<Skeleton />}>
      {(invited) =>
        invited.accepted ? (
          <StateView
            kind="empty"
            title="这份邀请你已经接受"
            advice="要做的事都在“我的”下面的工作台里。"
            action={{ text: '去工作台', onPress: () => openTab(paths.me) }}
          />
        ) : (
          <Offer code={code} invited={invited} />
        )
      }
    </QueryView>
  );
}

function Skeleton() {
  return (
    <View className="content section-first">
      <CardSkeleton cards={1} />
    </View>
  );
}
