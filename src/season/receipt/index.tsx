import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { ReceiptView } from '../../../cloudfunctions/season/applications/receipt';
import { applicationStates, inGroups, mayMove, wantedKinds } from '../../../domain/season/application';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { Card } from '../../components/card';
import { List, ListRow } from '../../components/list';
import { Notice } from '../../components/notice';
import { NotifyCard } from '../../components/notify-card';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { Tag, type Tone } from '../../components/tag';
import { open, paths } from '../../routes';
import { Withdraw } from './withdraw';
import './index.scss';

const tones: Record<ReceiptView['state'], Tone> = { draft: 'neutral', submitted: 'info', returned: 'warning', passed: 'success', rejected: 'danger', withdrawn: 'neutral' };

/** 报名回执: what was handed in, and the code that stands for all of it. */
export default function ReceiptPage() {
  const { seasonId = '' } = useRouter().params;
  const query = useQuery(api.season.applications.receipt.queryOptions({ seasonId }));
  useDidShow(() => void query.refetch());
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <QueryView query={query} what="报名回执">
          {(receipt) => <Receipt seasonId={seasonId} receipt={receipt} />}
        </QueryView>
      </View>
    </Screen>
  );
}

function Receipt({ seasonId, receipt }: { seasonId: string; receipt: ReceiptView }) {
  const { title, state, at, hash, number, holds, profile, kind, reassignable, preferences, documents, revision } = receipt;
  return (
    <>
      <View className="receipt-state">
        <View className="grow">
          <View className="text-heading">{title}</View>
          <View className="text-secondary">{showMoment(at)} 交</View>
        </View>
        <Tag tone={tones[state]}>{applicationStates[state]}</Tag>
      </View>
      {state === 'submitted' && (
        <View className="section-first">
          <NotifyCard moment="season" />
        </View>
      )}
      <View className="section-first">
        <Card>
          <View className="text-title">回执码</View>
          <View className="receipt-hash" aria-label={`回执码 ${hash}`}>
            {inGroups(hash).map((group, place) => (
              <View key={`${place} ${group}`}>{group}</View>
            ))}
          </View>
          <View className="text-note receipt-rule">由你交的全部内容算出来，改一个字就不一样。截图存好，以后可以核对。</View>
          {!holds && <Notice tone="danger">按现在存的内容重算，和交的时候不一样。请联系组织者。</Notice>}
        </Card>
      </View>
      <View className="section">
        <SectionHead title="志愿" note={`${wantedKinds[kind]}${reassignable ? '，服从调剂' : '，不服从调剂'}`} />
        <List>
          {preferences.map((post, place) => (
            <ListRow key={`${place} ${post.title}`} text={`${place + 1}. ${post.title}`} note={post.unit} />
          ))}
        </List>
      </View>
      <View className="section">
        <SectionHead title="材料" />
        {documents.length === 0 ? (
          <View className="text-secondary">没有交材料。</View>
        ) : (
          <List>
            {documents.map((document) => (
              <ListRow key={document.title} icon="sheet" text={document.title} note={`${showMoment(document.at)} 放上`} />
            ))}
          </List>
        )}
      </View>
      <View className="section">
        <SectionHead title="你" />
        <List>
          {number !== null && <ListRow icon="sheet" text={`编号 ${number}`} note="同分比签时用它，一直不变" />}
          <ListRow icon="person" text={profile.name} note={`${profile.university}，${profile.course}，${profile.graduationYear} 年毕业，${profile.major}`} />
        </List>
      </View>
      <View className="receipt-ends">
        <List>
          {(mayMove('submit', state) || state === 'returned') && (
            <ListRow icon="pen" text={state === 'returned' ? '去补' : state === 'withdrawn' ? '再报一次' : '改报名'} note="截止前都能改，改了再交才算" onPress={() => open(paths.seasonApply(seasonId))} />
          )}
          <ListRow icon="stage-leaves" text="看走到哪一步" onPress={() => open(paths.season)} />
        </List>
        {mayMove('withdraw', state) && <Withdraw seasonId={seasonId} revision={revision} />}
      </View>
    </>
  );
}
