import { View } from '@tarojs/components';
import type { SeasonRules, VideoProvider } from '../../../domain/season/plan';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { SectionHead } from '../../components/section-head';
import { FigureInput } from '../parts/figure-input';

interface DecisionFieldsProps {
  rules: Pick<SeasonRules, 'allocation' | 'video'>;
  onChange: (part: Partial<SeasonRules>) => void;
}

const rooms: Record<VideoProvider['kind'], string> = { meeting: '腾讯会议', voip: '微信里视频', link: '别的会议链接' };

/** How posts are given out, and where interviews are held. */
export function DecisionFields({ rules: { allocation, video }, onChange }: DecisionFieldsProps) {
  return (
    <View className="plan-part">
      <SectionHead title="配岗和面试" note="按总分，平行志愿" />
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
