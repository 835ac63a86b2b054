import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { MyOrigin } from '../../../cloudfunctions/account/origins/mine';
import { mayProve } from '../../../domain/person/origin';
import { sensitiveConsent } from '../../../domain/person/privacy-guide';
import { api } from '../../api';
import { Agreement } from '../../components/agreement';
import { NotifyCard } from '../../components/notify-card';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { IdNumberForm } from './id-number-form';
import { OriginStanding } from './origin-standing';
import { ProofForm } from './proof-form';
import { Withdraw } from './withdraw';
import './index.scss';

/** 本地生源: whether the person counts as local for 金种子, by the ID number or by a proof. */
export default function Origin() {
  const query = useQuery(api.account.origins.mine.queryOptions({ programme: 'seeds' }));
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <QueryView query={query} what="本地生源">
          {(origin) => <OriginForms key={String(origin.agreed)} origin={origin} />}
        </QueryView>
      </View>
    </Screen>
  );
}

function OriginForms({ origin }: { origin: MyOrigin }) {
  const [agreed, setAgreed] = useState(origin.agreed);
  const [reminded, setReminded] = useState(false);
  const mayGoOn = () => {
    setReminded(!agreed);
    return agreed;
  };
  return (
    <>
      <OriginStanding origin={origin} />
      {origin.proof !== null && <NotifyCard moment="proof" />}
      {mayProve(origin.state ?? undefined) && (
        <>
          {!origin.agreed && (
            <Agreement on={agreed} onChange={setAgreed} missing={reminded && !agreed}>
              {sensitiveConsent}
            </Agreement>
          )}
          <IdNumberForm kept={origin.idNumber} mayGoOn={mayGoOn} />
          {origin.state !== 'derived' && <ProofForm sent={origin.proof !== null} mayGoOn={mayGoOn} />}
        </>
      )}
      {origin.agreed && <Withdraw />}
    </>
  );
}
