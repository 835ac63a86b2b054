import { useState } from 'react';
import { View } from '@tarojs/components';
import { programmesAround } from '../../../domain/activity/audience';
import { mostHomes, type DraftAudience } from '../../../domain/activity/draft/parts';
import { graduationYears, studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { programmes } from '../../../domain/programme/programmes';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { Sheet } from '../../components/sheet';
import { nameOfPath, RegionSheet } from '../invite/region-sheet';

interface AudienceSheetProps {
  opened: OpenedDraft;
  district: string;
  audience: DraftAudience;
  error: string | undefined;
  onChange: (audience: DraftAudience) => void;
  onClose: () => void;
}

const levels = Object.entries(studyLevels) as [StudyLevel, string][];

/** Whom it is limited to; nothing chosen limits nothing. Whoever does not fit is told why, and may ask for an exception. */
export function AudienceSheet({ opened, district, audience, error, onChange, onClose }: AudienceSheetProps) {
  const [isPicking, setPicking] = useState(false);
  const { localTo, levels: chosen, graduating, homes } = audience;
  const change = (part: Partial<DraftAudience>) => onChange({ ...audience, ...part });
  if (isPicking) {
    return (
      <RegionSheet
        roots={opened.regions}
        path={opened.regions.slice(0, 1)}
        onChoose={(path) => {
          const code = path.at(-1)?.code;
          if (code) change({ homes: [...homes.filter((home) => home.code !== code), { code, name: nameOfPath(path) }] });
          setPicking(false);
        }}
        onClose={() => setPicking(false)}
      />
    );
  }
  return (
    <Sheet
      title="限什么人"
      onClose={onClose}
      foot={
        <Button width="grow" onPress={onClose}>
          好了
        </Button>
      }
    >
      <View className="text-note sheet-note">什么都不选就是不限。不符合的人会看到差在哪里，可以说明情况申请参加，由你们答复。</View>
      <Field name="本地生源">
        <View className="chips">
          {[...new Set([...programmesAround(district), ...(localTo ? [localTo] : [])])].map((programme) => (
            <Chip key={programme} text={`限${programmes[programme].homeName}生源`} on={localTo === programme} onPress={() => change({ localTo: localTo === programme ? null : programme })} />
          ))}
        </View>
      </Field>
      <Field name="学历">
        <View className="chips">
          {levels.map(([level, name]) => (
            <Chip
              key={level}
              text={name}
              on={chosen.includes(level)}
              onPress={() => change({ levels: levels.map(([each]) => each).filter((each) => (each === level) !== chosen.includes(each)) })}
            />
          ))}
        </View>
      </Field>
      <GraduationFields graduating={graduating} error={error} onChange={(years) => change({ graduating: years })} />
      <Field name="家乡" note={homes.length > 0 ? '点一下名字就拿掉。' : undefined}>
        {homes.length > 0 && (
          <View className="chips activity-draft-employers">
            {homes.map(({ code, name }) => (
              <Chip key={code} text={name} on onPress={() => change({ homes: homes.filter((home) => home.code !== code) })} />
            ))}
          </View>
        )}
        <Button look="outline" size="small" state={homes.length < mostHomes ? 'ready' : 'off'} onPress={() => setPicking(true)}>
          {homes.length < mostHomes ? '加一个地方' : `最多 ${mostHomes} 个`}
        </Button>
      </Field>
    </Sheet>
  );
}

/** Years of graduation as years are chosen from: from one before this to four after. */
const offered = (): number[] => {
  const thisYear = new Date().getFullYear();
  return graduationYears(new Date()).filter((year) => year >= thisYear - 1 && year <= thisYear + 4);
};

interface GraduationFieldsProps {
  graduating: DraftAudience['graduating'];
  error: string | undefined;
  onChange: (graduating: DraftAudience['graduating']) => void;
}

function GraduationFields({ graduating, error, onChange }: GraduationFieldsProps) {
  const row = (name: string, bound: 'from' | 'to') => (
    <Field name={name} error={bound === 'to' ? error : undefined}>
      <View className="chips" aria-role="radiogroup" aria-label={name}>
        <Chip text="不限" choice="one" on={!graduating} onPress={() => onChange(null)} />
        {offered().map((year) => (
          <Chip key={year} text={`${year} 届`} choice="one" on={graduating?.[bound] === year} onPress={() => onChange({ from: year, to: year, ...graduating, [bound]: year })} />
        ))}
      </View>
    </Field>
  );
  return (
    <>
      {row('毕业：最早哪一届', 'from')}
      {graduating && row('毕业：最晚哪一届', 'to')}
    </>
  );
}
