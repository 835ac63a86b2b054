import Taro, { useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { policyKinds, type Policy } from '../../../domain/policy/policy';
import { sayRequirement, type Way } from '../../../domain/policy/requirement';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { Tag } from '../../components/tag';
import { toast } from '../../components/toast';
import { ShareTrigger, useShareCard } from '../../platform/share';
import { open, paths } from '../../routes';
import { PolicySource } from '../parts/postcard';
import './index.scss';

/** 政策: as it was published, whom it asks for, and where that was read. Opens without sign-in. */
export default function PolicyPage() {
  const { id = '' } = useRouter().params;
  const query = useQuery(api.activities.policies.read.queryOptions({ id }));
  const policy = query.data;
  const card = { title: policy ? `${policy.where}：${policy.title}` : '回家的政策', path: paths.policy(id) };
  useShareCard(card);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="政策">
          {(read) => <Body policy={read} />}
        </QueryView>
      </View>
      {policy && (
        <ActionBar>
          <ShareTrigger className="button button-quiet" label="发给家人" card={card}>
            <Icon name="share" size="inline" className="button-icon" />
            发给家人
          </ShareTrigger>
          {policy.ways && !policy.past && (
            <Button width="grow" onPress={() => open(paths.fit(policy.region))}>
              我符合吗
            </Button>
          )}
        </ActionBar>
      )}
    </Screen>
  );
}

function Body({ policy }: { policy: Policy }) {
  const { title, kind, headline, forWhom, amount, lasts, how, source, past, ways } = policy;
  return (
    <>
      <View className="tags">
        <Tag tone="programme">{policyKinds[kind]}</Tag>
      </View>
      <View className="text-display policy-title">{title}</View>
      <View className="postcard-amount figures">
        {headline.figure}
        {headline.unit && <Text className="postcard-unit">{headline.unit}</Text>}
      </View>
      <PolicySource policy={policy} />
      <Card className="policy-words">
        <Said name="对象和条件" words={forWhom} />
        <Said name="标准" words={amount} />
        <Said name="期限" words={lasts} />
        <Said name="怎么办" words={how} />
        {!how && <View className="text-note">公开的信息里没有写怎么办，请问当地人社部门。</View>}
      </Card>
      {ways && !past && <Asked ways={ways} />}
      <View className="section text-note">
        <View>来源</View>
        <Pressable className="policy-source" label={`复制来源链接 ${source.url}`} onPress={() => void copy(source.url)}>
          {source.url}
        </Pressable>
        {source.note && <View>{source.note}</View>}
        <View>政策以主管部门公布为准。这里是公开信息的摘录，不代表现在还在办。</View>
      </View>
    </>
  );
}

function Said({ name, words }: { name: string; words?: string }) {
  if (!words) return null;
  return (
    <View className="policy-said">
      <View className="text-note">{name}</View>
      <View>{words}</View>
    </View>
  );
}

/** The conditions one by one, as they are compared with; several ways where any of them suffices. */
function Asked({ ways }: { ways: readonly Way[] }) {
  return (
    <View className="section">
      <View className="text-heading">要符合什么</View>
      {ways.map(({ needs, also = [] }, at) => (
        <View key={at} className="policy-way">
          {ways.length > 1 && <View className="text-note">{at === 0 ? '符合其中一种就行：' : '或者'}</View>}
          {[...needs.map(sayRequirement), ...also].map((words) => (
            <View key={words} className="policy-need">
              <View className="policy-need-dot" />
              <View className="grow">{words}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

async function copy(url: string): Promise<void> {
  await Taro.setClipboardData({ data: url });
  toast('链接已复制，到浏览器里打开');
}
