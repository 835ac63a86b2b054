import { useState } from 'react';
import { View } from '@tarojs/components';
import { studyLevels, type StudyLevel } from '../../../domain/person/profile';
import type { PostConditions } from '../../../domain/season/post';
import { postLimits } from '../../../domain/season/post-life';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextArea } from '../../components/field';
import { NamePicker } from '../../components/name-picker';
import { useMajors } from '../../components/name-picker/searches';
import './condition-fields.scss';

interface ConditionFieldsProps {
  conditions: PostConditions;
  /** Which of them are asked; all when it is missing. */
  shows?: (part: keyof PostConditions) => boolean;
  onChange: (conditions: PostConditions) => void;
}

const turned = <Value,>(list: readonly Value[], value: Value): Value[] => (list.includes(value) ? list.filter((each) => each !== value) : [...list, value]);

/** Whom the post takes: levels and majors a rule can check, the rest in words. */
export function ConditionFields({ conditions, shows = () => true, onChange }: ConditionFieldsProps) {
  const [isPicking, setPicking] = useState(false);
  const { levels, majors, words = '' } = conditions;
  const set = (part: Partial<PostConditions>) => onChange({ ...conditions, ...part });
  return (
    <>
      {shows('levels') && (
        <Field name="要什么学历" note="不选就是不限">
          <View className="chips">
            {(Object.keys(studyLevels) as StudyLevel[]).map((level) => (
              <Chip key={level} text={studyLevels[level]} on={levels.includes(level)} onPress={() => set({ levels: turned(levels, level) })} />
            ))}
          </View>
        </Field>
      )}
      {shows('majors') && (
        <Field name="要什么专业" note="可以写一类，例如：计算机类。不写就是不限">
          {majors.length > 0 && (
            <View className="chips post-majors">
              {majors.map((major) => (
                <Chip key={major} text={major} on onPress={() => set({ majors: majors.filter((each) => each !== major) })} />
              ))}
            </View>
          )}
          {majors.length < postLimits.majors && (
            <Button look="outline" size="small" onPress={() => setPicking(true)}>
              加一个专业
            </Button>
          )}
        </Field>
      )}
      {shows('words') && (
        <Field name="还要求什么" note="学生自己看，程序不据此筛人">
          <TextArea name="还要求什么" value={words} longest={postLimits.words} begins="line" onChange={(text) => set({ words: text === '' ? undefined : text })} />
        </Field>
      )}
      {isPicking && <NamePicker title="专业" hint="专业或专业类" before="" useSearch={useMajors} onPick={(major) => set({ majors: [...new Set([...majors, major])] })} onClose={() => setPicking(false)} />}
    </>
  );
}
