import { longestStudy, sayYear, studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { Choices } from '../../components/choices';
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
        <Choices name="在读学历" choices={levels.map(([value, text]) => ({ value, text }))} chosen={level} onChoose={(each) => level !== each && onChange({ level: each, yearOfStudy: undefined })} />
      </Field>
      {level && (
        <Field name="年级" error={errors.yearOfStudy}>
          <Choices name="年级" choices={years.map((year) => ({ value: year, text: sayYear(level, year) }))} chosen={yearOfStudy} onChoose={(year) => onChange({ yearOfStudy: year })} />
        </Field>
      )}
      <Field name="毕业年份" error={errors.graduationYear}>
        <PickField name="毕业年份" value={graduationYear ? `${graduationYear} 年` : ''} hint="哪一年毕业" onPress={onPickYear} />
      </Field>
    </>
  );
}
