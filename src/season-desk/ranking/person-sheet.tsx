import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RankedPerson } from '../../../cloudfunctions/season/ranking/read';
import { studyLevels } from '../../../domain/person/profile';
import { rankingLimits } from '../../../domain/season/ranking';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { Sheet } from '../../components/sheet';
import { FigureInput } from '../parts/figure-input';

interface PersonSheetProps {
  person: RankedPerson;
  /** In the order, from 1; 0 for whoever is not in it. */
  place: number;
  ranked: number;
  reason: string | undefined;
  onPlace: (place: number) => void;
  onUnsay: () => void;
  onUnsuitable: (reason: string) => void;
  onClose: () => void;
}

/** All that can be said of one person: a place by its number, nothing, or that they are not suitable and why. */
export function PersonSheet({ person: { name, university, major, level }, place, ranked, reason, onPlace, onUnsay, onUnsuitable, onClose }: PersonSheetProps) {
  const last = place > 0 ? ranked : ranked + 1;
  const [wanted, setWanted] = useState<number | undefined>(place || undefined);
  const [written, setWritten] = useState(reason ?? '');
  const isPlace = wanted !== undefined && wanted >= 1 && wanted <= last;
  const words = written.trim();
  const done = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Sheet title={name} onClose={onClose}>
      <View className="text-secondary ranking-about-sheet">
        {university}，{studyLevels[level]}，{major}
      </View>
      <Field name="排到第几位" note={`1 到 ${last} 之间`}>
        <FigureInput name="排到第几位" value={wanted} most={last} onChange={setWanted} />
      </Field>
      <View className="ranking-acts">
        <Button state={isPlace && wanted !== place ? 'ready' : 'off'} onPress={done(() => wanted !== undefined && onPlace(wanted))}>
          排到第 {isPlace ? wanted : '几'} 位
        </Button>
        {place !== 1 && (
          <Button look="quiet" onPress={done(() => onPlace(1))}>
            排到最前
          </Button>
        )}
        {(place > 0 || reason !== undefined) && (
          <Button look="quiet" onPress={done(onUnsay)}>
            {place > 0 ? '不排了，按总成绩' : '不算不合适，按总成绩'}
          </Button>
        )}
      </View>
      <Field name="这位我们不合适，因为" note="写这个岗位的要求哪里达不到。组织者看得到理由，本人只知道单位认为不合适；不能因为性别、民族、家庭这些写不合适。">
        <TextInput name="这位我们不合适，因为" value={written} longest={rankingLimits.reason} hint="例如：岗位要每天到岗，面试时说只能来周末" onChange={setWritten} />
      </Field>
      <View className="ranking-acts">
        <Button look="danger" state={words === '' || words === reason ? 'off' : 'ready'} onPress={done(() => onUnsuitable(words))}>
          不合适，这个岗位不给
        </Button>
      </View>
    </Sheet>
  );
}
