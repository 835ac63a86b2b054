import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import type { VerifiedCertificate } from '../../../cloudfunctions/activities/certificates/verify';
import { hoursBetween, showCertificateCode } from '../../../domain/activity/certificate';
import { readTypedBase32 } from '../../../domain/text/base32';
import { inShanghai, showTimeRange } from '../../../domain/time/shanghai';
import { api, CallRefused } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field, TextInput } from '../../components/field';
import { Icon } from '../../components/icon';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import './index.scss';

/** 核对参加证明: for anybody with a code, scanned or typed, without sign-in. */
export default function VerifyPage() {
  // A code is letters and digits: WeChat's encoding of scenes leaves it as it is.
  const { scene = '' } = useRouter().params;
  const [code, setCode] = useState(scene);
  return <Screen>{code === '' ? <TypeNumber onNumber={setCode} /> : <Answer code={code} onAnother={() => setCode('')} />}</Screen>;
}

function TypeNumber({ onNumber }: { onNumber: (code: string) => void }) {
  const [typed, setTyped] = useState('');
  const isReady = typed.trim() !== '';
  return (
    <View className="content section-first">
      <Field name="参加证明上的编号" note="16 个字母和数字，大小写、空格都没关系。">
        <TextInput name="参加证明上的编号" value={typed} hint="例如 7Q4M 92KX 3FJ8 A5TD" longest={40} onChange={setTyped} />
      </Field>
      <Button className="verify-button" width="wide" state={isReady ? 'ready' : 'off'} onPress={() => onNumber(typed.trim())}>
        核对
      </Button>
    </View>
  );
}

function Answer({ code, onAnother }: { code: string; onAnother: () => void }) {
  const query = useQuery(api.activities.certificates.verify.queryOptions({ code }));
  if (query.error && CallRefused.from(query.error).code === 'CERTIFICATE_NOT_FOUND')
    return <StateView kind="error" title="没有这份证明" advice="编号对不上。请照着证明再输一遍，还不对就不是雁归开的。" action={{ text: '重新输', onPress: onAnother }} />;
  return (
    <View className="content section-first">
      <QueryView query={query} what="参加证明">
        {(certificate) => <Result certificate={certificate} code={code} />}
      </QueryView>
      {query.data && (
        <Button look="plain" width="wide" onPress={onAnother}>
          再核对一份
        </Button>
      )}
    </View>
  );
}

function Result({ certificate, code }: { certificate: VerifiedCertificate; code: string }) {
  const { isWithdrawn, name, title, startsAt, endsAt, organisedBy } = certificate;
  return (
    <Card>
      <View className={isWithdrawn ? 'verify-word verify-withdrawn' : 'verify-word verify-valid'} aria-role="status">
        <Icon name={isWithdrawn ? 'close' : 'check'} size="large" />
        {isWithdrawn ? '已作废' : '是真的，有效'}
      </View>
      {isWithdrawn && <View className="text-secondary">签到后来撤回了，请以主办方的说法为准。</View>}
      <Fact name="谁" value={name} />
      <Fact name="参加了" value={title} />
      <Fact name="哪一天" value={`${inShanghai(startsAt).format('YYYY年M月D日')} ${showTimeRange(startsAt, endsAt)}，${hoursBetween(startsAt, endsAt)} 小时`} />
      <Fact name="主办" value={organisedBy} />
      <Fact name="编号" value={showCertificateCode(readTypedBase32(code))} />
      <View className="text-note verify-note">姓名只显示头尾。请再看本人的证件，或他手机上的证明。</View>
    </Card>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <View className="verify-fact">
      <View className="text-note">{name}</View>
      <View className="figures">{value}</View>
    </View>
  );
}
