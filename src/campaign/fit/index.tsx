import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { everywhere } from '../../../domain/person/region';
import { factsFrom, questionsFor } from '../../../domain/policy/questions';
import type { Facts } from '../../../domain/policy/requirement';
import type { JudgedPolicy } from '../../../cloudfunctions/activities/policies/judged';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { goBack } from '../../routes';
import { useRegion } from '../parts/use-region';
import { Outcome } from './outcome';
import { QuestionView } from './question-view';
import './index.scss';

/** 我符合吗: a few short questions, then every policy with what speaks for and against. The answers stay on this page. */
export default function Fit() {
  const region = useRegion();
  const query = useQuery(api.activities.policies.judged.queryOptions({ region: region ?? everywhere }, { enabled: region !== undefined }));
  const me = useQuery(api.account.me.queryOptions());
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="政策">
          {(policies) => {
            if (policies.length === 0) return <StateView kind="empty" title="这里还没有能对照条件的政策" advice="换个地区再看。" action={{ text: '返回', onPress: goBack }} />;
            if (me.isPending) return null;
            return <Walk policies={policies} known={me.data?.profile ? factsFrom(me.data.profile, waysOf(policies)) : {}} />;
          }}
        </QueryView>
      </View>
    </Screen>
  );
}

const waysOf = (policies: readonly JudgedPolicy[]) => policies.flatMap(({ ways }) => ways);

/** One question after the other; what the profile says is chosen already and can be changed. */
function Walk({ policies, known }: { policies: readonly JudgedPolicy[]; known: Facts }) {
  const [facts, setFacts] = useState(known);
  const [at, setAt] = useState(0);
  const ways = waysOf(policies);
  const questions = questionsFor(ways);
  const question = questions[at];
  if (!question) return <Outcome policies={policies} facts={facts} onAgain={() => setAt(0)} />;
  return (
    <QuestionView
      question={question}
      ways={ways}
      facts={facts}
      step={{ at: at + 1, of: questions.length }}
      onAnswer={(answer) => {
        setFacts((before) => ({ ...before, ...answer }));
        setAt(at + 1);
      }}
      onSkip={() => setAt(at + 1)}
      onBack={at > 0 ? () => setAt(at - 1) : undefined}
    />
  );
}
