import { View } from '@tarojs/components';
import type { ApplicantPage } from '../../../cloudfunctions/jobs/applicants/list';
import { studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { Sheet } from '../../components/sheet';
import type { Narrowing } from './narrowing';

interface FilterSheetProps {
  facets: ApplicantPage['facets'];
  narrowing: Narrowing;
  total: number;
  onNarrow: (part: Narrowing) => void;
  onClose: () => void;
}

/** Level, university, home: each with how many there are. */
export function FilterSheet({ facets, narrowing, total, onNarrow, onClose }: FilterSheetProps) {
  const { level, university, local } = narrowing;
  return (
    <Sheet
      title="筛选"
      onClose={onClose}
      foot={
        <Button width="grow" onPress={onClose}>
          看这 {total} 份
        </Button>
      }
    >
      <Field name="学历">
        <View className="chips">
          {(Object.keys(studyLevels) as StudyLevel[])
            .filter((each) => facets?.levels[each])
            .map((each) => (
              <Chip key={each} text={studyLevels[each]} count={facets?.levels[each]} on={level === each} onPress={() => onNarrow({ level: level === each ? undefined : each })} />
            ))}
        </View>
      </Field>
      <Field name="家乡" note="按本人填的家乡区县">
        <View className="chips">
          <Chip text="家在青岛" count={facets?.local ?? 0} on={local === true} onPress={() => onNarrow({ local: local ? undefined : true })} />
        </View>
      </Field>
      <Field name="学校">
        <View className="chips">
          {facets?.universities.map(({ name, count }) => (
            <Chip key={name} text={name} count={count} on={university === name} onPress={() => onNarrow({ university: university === name ? undefined : name })} />
          ))}
        </View>
      </Field>
    </Sheet>
  );
}
