import { View } from '@tarojs/components';
import { longestStudy, sayYear, studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { PickField } from '../../components/pick-field';
import type { Draft } from './draft';

const levels = Object.entries(studyLevels) as [StudyLevel, string][];

interface CourseFieldsProps {
  draft: Draft;
  errors: Partial<Record<keyof Draft, string>>;
  onChange: (part: Partial<Draft>) => void;
  onPickYear: () => void;
}

/** Level, year of study and year of graduation. Another level has other years: the one chosen before is asked again. */
export function CourseFields({ draft: { level, yearOfStudy, graduationYear }, errors, onChange, onPickYear }: CourseFieldsProps) {
  const years = level ? Array.from({ length: longestStudy[level] }, (_, at) => at + 1) : [];
  return (
    <>
      <Field name="在读学历" error={errors.level}>
        <View className="chips" aria-role="radiogroup" aria-label="在读学历">
          {levels.map(([each, name]) => (
            <Chip
              key={each}
              text={name}
              choice="one"
              on={level === each}
              onPress={() => level !== each && onChange({ level: each, yearOfStudy: undefined })}
            />
          ))}
        </View>
      </Field>
      {level && (
        <Field name="年级" error={errors.yearOfStudy}>
          <View className="chips" aria-role="radiogroup" aria-label="年级">
            {years.map((year) => (
              <Chip
                key={year}
                text={sayYear(level, year)}
                choice="one"
                on={yearOfStudy === year}
                onPress={() => onChange({ yearOfStudy: year })}
              />
            ))}
          </View>
        </Field>
      )}
      <Field name="毕业年份" error={errors.graduationYear}>
        <PickField name="毕业年份" value={graduationYear ? `${graduationYear} 年` : ''} hint="哪一年毕业" onPress={onPickYear} />
      </Field>
    </>
  );
}
