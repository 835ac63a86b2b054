import { View } from '@tarojs/components';
import { judge, type Verdict } from '../../../domain/policy/judge';
import type { Facts } from '../../../domain/policy/requirement';
import { inShanghai } from '../../../domain/time/shanghai';
import type { JudgedPolicy } from '../../../cloudfunctions/activities/policies/judged';
import { Button } from '../../components/button';
import { Icon, type IconName } from '../../components/icon';
import { Notice } from '../../components/notice';
import { SectionHead } from '../../components/section-head';
import { Postcard } from '../parts/postcard';

const outcomes: Record<Verdict['outcome'], { title: string; icon: IconName }> = {
  fits: { title: '符合公布的条件', icon: 'check' },
  may: { title: '可能符合', icon: 'info' },
  not: { title: '现在不符合', icon: 'minus' },
};

interface OutcomeProps {
  policies: readonly JudgedPolicy[];
  facts: Facts;
  onAgain: () => void;
}

/** Every policy with what it is to the person, the most hopeful first. Never a promise. */
export function Outcome({ policies, facts, onAgain }: OutcomeProps) {
  const year = inShanghai(Date.now()).year();
  const judged = policies.map((policy) => ({ policy, verdict: judge(policy, facts, year) }));
  return (
    <View>
      <Notice tone="info">按你的回答和公布的条件对照，不是承诺。办不办得下来，以受理部门为准。</Notice>
      {(Object.keys(outcomes) as Verdict['outcome'][]).map((outcome) => {
        const own = judged.filter(({ verdict }) => verdict.outcome === outcome);
        if (own.length === 0) return null;
        return (
          <View key={outcome} className="section">
            <SectionHead title={outcomes[outcome].title} note={`${own.length} 条`} />
            {own.map(({ policy, verdict }) => (
              <Postcard key={policy.id} policy={policy} below={<Why verdict={verdict} />} />
            ))}
          </View>
        );
      })}
      <Button className="fit-again" look="outline" width="wide" onPress={onAgain}>
        改改回答，再看一遍
      </Button>
    </View>
  );
}

function Why({ verdict }: { verdict: Verdict }) {
  return (
    <View className={`fit-why fit-why-${verdict.outcome}`}>
      <Icon name={outcomes[verdict.outcome].icon} size="small" className="fit-why-icon" />
      <View className="grow">{wordsOf(verdict)}</View>
    </View>
  );
}

const wordsOf = (verdict: Verdict): string => {
  if (verdict.outcome === 'fits') return '符合：问到的条件都对得上';
  return verdict.outcome === 'may' ? `可能符合，还要看：${verdict.open.join('；')}` : `现在不符合，因为要：${verdict.because.join('；')}`;
};
