import { View } from '@tarojs/components';
import type { AllocationRule, SeasonRules, VideoProvider } from '../../../domain/season/plan';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { List } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { SwitchRow } from '../../components/switch';
import { FigureInput } from '../parts/figure-input';

interface DecisionFieldsProps {
  rules: Pick<SeasonRules, 'allocation' | 'scoresToUnits' | 'video'>;
  onChange: (part: Partial<SeasonRules>) => void;
}

const rooms: Record<VideoProvider['kind'], string> = { meeting: '腾讯会议', voip: '微信里视频', link: '别的会议链接' };

const methods: Record<AllocationRule['method'], string> = { parallel: '平行志愿，按总成绩', stable: '单位排先后' };

/** How posts are given out, and where interviews are held. */
export function DecisionFields({ rules: { allocation, scoresToUnits = false, video }, onChange }: DecisionFieldsProps) {
  return (
    <View className="plan-part">
      <SectionHead title="配岗和面试" />
      <Field name="谁先录" note={allocation.method === 'stable' ? '面试结束到公示之间，单位给报了它的同学排先后；没有排的按总成绩。中间至少留 24 小时。' : '总成绩高的先选，一个一个看志愿。'}>
        <View className="chips" aria-role="radiogroup" aria-label="谁先录">
          {(Object.keys(methods) as AllocationRule['method'][]).map((method) => (
            <Chip key={method} text={methods[method]} choice="one" on={method === allocation.method} onPress={() => onChange({ allocation: { ...allocation, method } })} />
          ))}
        </View>
      </Field>
      {allocation.method === 'stable' && (
        <List>
          <SwitchRow text="单位看得到总成绩" note="排先后的时候；关着就只看姓名、学校、专业、学历" on={scoresToUnits} onChange={(on) => onChange({ scoresToUnits: on })} />
        </List>
      )}
      <Field name="每个岗位百分之几的名额抽签" note="0 就是不抽签">
        <FigureInput name="每个岗位百分之几的名额抽签" value={Math.round(allocation.lotteryShare * 100)} most={100} onChange={(figure = 0) => onChange({ allocation: { ...allocation, lotteryShare: figure / 100 } })} />
      </Field>
      <Field name="面试在哪里">
        <View className="chips">
          {(Object.keys(rooms) as VideoProvider['kind'][]).map((kind) => (
            <Chip key={kind} text={rooms[kind]} choice="one" on={kind === video.kind} onPress={() => onChange({ video: { kind } })} />
          ))}
        </View>
      </Field>
    </View>
  );
}
