import { View } from '@tarojs/components';
import type { AllocationRule, SeasonRules, VideoProvider } from '../../../domain/season/plan';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { SectionHead } from '../../components/section-head';
import { FigureInput } from '../parts/figure-input';

interface DecisionFieldsProps {
  rules: Pick<SeasonRules, 'allocation' | 'video'>;
  onChange: (part: Partial<SeasonRules>) => void;
}

const methods: Record<AllocationRule['method'], string> = { parallel: '平行志愿，按总分', stable: '单位自己排名，双向选' };
const rooms: Record<VideoProvider['kind'], string> = { meeting: '腾讯会议', voip: '微信里视频', link: '别的会议链接' };

/** How posts are given out, and where interviews are held. */
export function DecisionFields({ rules: { allocation, video }, onChange }: DecisionFieldsProps) {
  return (
    <View className="plan-part">
      <SectionHead title="配岗和面试" />
      <Field name="怎么配岗">
        <View className="chips">
          {(Object.keys(methods) as AllocationRule['method'][]).map((method) => (
            <Chip key={method} text={methods[method]} choice="one" on={method === allocation.method} onPress={() => onChange({ allocation: { ...allocation, method } })} />
          ))}
        </View>
      </Field>
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
