import { View } from '@tarojs/components';
import { graduationYears, studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { placesFor } from '../../../domain/policy/questions';
import type { Facts, Question, Way } from '../../../domain/policy/requirement';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Meter } from '../../components/meter';

const asks: Record<Question, { ask: string; note?: string }> = {
  level: { ask: '读到什么学历', note: '在读的选正在读的，毕业的选最高的。' },
  graduationYear: { ask: '哪年毕业', note: '还在读的选将来毕业的那年。' },
  origin: { ask: '家乡是哪里', note: '参加高考时的户口在哪里，就是哪里的生源。' },
  hukou: { ask: '户口现在在哪里' },
  work: { ask: '在哪里工作或实习', note: '已经定下来的也算。' },
  insured: { ask: '在那里按规定缴社保吗' },
};

interface Choice {
  words: string;
  answer: Facts;
}

interface QuestionViewProps {
  question: Question;
  ways: readonly Way[];
  facts: Facts;
  step: { at: number; of: number };
  onAnswer: (answer: Facts) => void;
  onSkip: () => void;
  /** Missing on the first one. */
  onBack: (() => void) | undefined;
}

/** One question, answered by a tap; whoever does not know goes on without. */
export function QuestionView({ question, ways, facts, step, onAnswer, onSkip, onBack }: QuestionViewProps) {
  const { ask, note } = asks[question];
  const isKnown = facts[question] !== undefined;
  return (
    <View>
      <View className="text-note figures fit-step">
        第 {step.at} 题，共 {step.of} 题
      </View>
      <Meter share={step.at / step.of} label={`第 ${step.at} 题，共 ${step.of} 题`} />
      <View className="text-display fit-ask">{ask}</View>
      {note && <View className="text-note">{note}</View>}
      <View className="chips fit-choices" aria-role="radiogroup" aria-label={ask}>
        {choicesOf(question, ways).map(({ words, answer }) => (
          <Chip key={words} text={words} choice="one" on={answer[question] === facts[question] && isKnown} onPress={() => onAnswer(answer)} />
        ))}
      </View>
      <View className="row fit-ends">
        {onBack && (
          <Button look="plain" onPress={onBack}>
            上一题
          </Button>
        )}
        <Button look="quiet" width="grow" onPress={onSkip}>
          {isKnown ? '就是这个，下一题' : '不清楚，先跳过'}
        </Button>
      </View>
      <View className="text-note">回答只在这台手机上对照，不会存，也不会发出去。</View>
    </View>
  );
}

const choicesOf = (question: Question, ways: readonly Way[]): Choice[] => {
  switch (question) {
    case 'level':
      return (Object.entries(studyLevels) as [StudyLevel, string][]).map(([level, words]) => ({ words, answer: { level } }));
    case 'graduationYear':
      return graduationYears(new Date()).map((graduationYear) => ({ words: `${graduationYear}`, answer: { graduationYear } }));
    case 'insured':
      return [
        { words: '是', answer: { insured: true } },
        { words: '还没有', answer: { insured: false } },
      ];
    case 'origin':
      return placesFor(ways, question).map(({ place, words }) => ({ words, answer: { origin: place } }));
    case 'hukou':
      return placesFor(ways, question).map(({ place, words }) => ({ words, answer: { hukou: place } }));
    case 'work':
      return placesFor(ways, question).map(({ place, words }) => ({ words, answer: { work: place } }));
  }
};
