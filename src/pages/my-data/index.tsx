import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { KeptSection } from '../../../cloudfunctions/account/kept/kept';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ClosingNotice } from '../../components/closing-notice';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { StateView } from '../../components/state-view';
import { takeAway } from '../../platform/take-away';
import { open, paths } from '../../routes';
import { asText } from './as-text';
import { CloseAccount } from './close-account';
import './index.scss';

/** 我的资料: everything that is kept about the person, to read, correct, take away, and end. */
export default function MyData() {
  const kept = useQuery(api.account.kept.queryOptions(undefined, { staleTime: 0 }));
  const me = useQuery(api.account.me.queryOptions());
  return (
    <Screen>
      <View className="content section-first">
        {me.data?.erasesAt && <ClosingNotice erasesAt={me.data.erasesAt} />}
        <QueryView query={kept} what="我的资料">
          {(sections) =>
            sections.length === 0 ? (
              <StateView
                kind="empty"
                title="这里还没有你的资料"
                advice="填了个人信息、报了活动，就会列在这里。"
                action={{ text: '去填个人信息', onPress: () => open(paths.profile) }}
              />
            ) : (
              <>
                {sections.map((section) => (
                  <Section key={section.title} section={section} />
                ))}
                <View className="section my-data-ends">
                  <Button width="wide" look="quiet" onPress={() => open(paths.profile)}>
                    更正
                  </Button>
                  <Button
                    width="wide"
                    look="quiet"
                    onPress={() => void takeAway('我在雁归的资料.txt', asText(sections, new Date()))}
                  >
                    导出成文件
                  </Button>
                </View>
              </>
            )
          }
        </QueryView>
        {me.data?.profile && !me.data.erasesAt && <CloseAccount />}
      </View>
    </Screen>
  );
}

function Section({ section: { title, facts } }: { section: KeptSection }) {
  return (
    <View className="section">
      <SectionHead title={title} />
      <Card>
        {facts.map(({ name, value }, at) => (
          <View key={`${name} ${at}`} className="fact">
            <View className="text-note">{name}</View>
            <View className="figures">{value}</View>
          </View>
        ))}
      </Card>
    </View>
  );
}
