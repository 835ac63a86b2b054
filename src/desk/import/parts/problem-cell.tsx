import { View } from '@tarojs/components';
import { type Problem } from '../../../../domain/job/job';
import { Dot } from '../../../components/dot';
import { Tag, type Tone } from '../../../components/tag';
import './problem-cell.scss';

const levels: Record<Problem['level'], { tone: Tone; word: string }> = {
  doubtful: { tone: 'warning', word: '请看一眼' },
  bad: { tone: 'danger', word: '没读懂' },
  rejected: { tone: 'danger', word: '这行没收' },
};

/** A cell to look at: where it stands, what it says, what will be stored, and why. */
export function ProblemCell({ problem }: { problem: Problem }) {
  const { sheet, row, column, header, raw, reason, storedAs, level } = problem;
  const { tone, word } = levels[level];
  return (
    <View className="problem-cell">
      <View className="problem-where">
        <View className="grow">
          {sheet}
          <Dot />第 {row} 行
          <Dot />
          {column && `${column} 列 `}
          {header}
        </View>
        <Tag tone={tone} icon="warning">
          {word}
        </Tag>
      </View>
      <View className="problem-raw raw-text">{raw === '' ? '（空着）' : raw}</View>
      <View className="problem-read">{storedAs}</View>
      <View className="text-note">{reason}</View>
    </View>
  );
}
