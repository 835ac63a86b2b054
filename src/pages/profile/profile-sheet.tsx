import { View } from '@tarojs/components';
import { graduationYears } from '../../../domain/person/profile';
import { Chip } from '../../components/chip';
import { NamePicker } from '../../components/name-picker';
import { Sheet } from '../../components/sheet';
import type { Draft } from './draft';
import { HomeSheet } from './home-sheet';
import { useMajors, useUniversities } from '../../components/name-picker/searches';

export type SheetName = 'university' | 'major' | 'graduation' | 'home';

interface ProfileSheetProps {
  name: SheetName;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  onClose: () => void;
}

/** The sheet behind a field of the profile. */
export function ProfileSheet({ name, draft, onChange, onClose }: ProfileSheetProps) {
  switch (name) {
    case 'university':
      return (
        <NamePicker
          title="学校"
          hint="学校名、拼音或缩写"
          before={draft.university}
          useSearch={useUniversities}
          onPick={(university) => onChange({ university })}
          onClose={onClose}
        />
      );
    case 'major':
      return (
        <NamePicker
          title="专业"
          hint="专业名或专业类"
          before={draft.major}
          useSearch={useMajors}
          onPick={(major) => onChange({ major })}
          onClose={onClose}
        />
      );
    case 'home':
      return <HomeSheet onPick={(home) => onChange({ home })} onClose={onClose} />;
    case 'graduation':
      return (
        <GraduationSheet
          chosen={draft.graduationYear}
          onPick={(graduationYear) => onChange({ graduationYear })}
          onClose={onClose}
        />
      );
  }
}

function GraduationSheet({
  chosen,
  onPick,
  onClose,
}: {
  chosen: number | undefined;
  onPick: (year: number) => void;
  onClose: () => void;
}) {
  const pick = (year: number) => {
    onPick(year);
    onClose();
  };
  return (
    <Sheet title="毕业年份" onClose={onClose}>
      <View className="chips" aria-role="radiogroup" aria-label="毕业年份">
        {graduationYears(new Date()).map((year) => (
          <Chip key={year} text={String(year)} choice="one" on={year === chosen} onPress={() => pick(year)} />
        ))}
      </View>
    </Sheet>
  );
}
