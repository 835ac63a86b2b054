import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { NamedPlace } from '../../../domain/person/home-district';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';

interface HomeSheetProps {
  onPick: (home: NamedPlace) => void;
  onClose: () => void;
}

const questions = ['哪个省', '哪个市', '哪个区县'];
/** Districts do not change while somebody fills in a form. */
const staleTime = Infinity;

/** Home in three steps: province, city, district. */
export function HomeSheet({ onPick, onClose }: HomeSheetProps) {
  const [way, setWay] = useState<readonly NamedPlace[]>([]);
  const query = useQuery(api.account.divisions.queryOptions({ within: way.at(-1)?.code }, { staleTime }));
  const choose = (place: NamedPlace) => {
    if (way.length < questions.length - 1) return setWay([...way, place]);
    onPick({ code: place.code, name: [...new Set([...way.map(({ name }) => name), place.name])].join(' ') });
    onClose();
  };
  return (
    <Sheet title={questions[way.length] ?? '家乡'} onClose={onClose}>
      {way.length > 0 && (
        <View className="row">
          <View className="grow text-secondary">{way.map(({ name }) => name).join(' ')}</View>
          <Button look="plain" size="small" onPress={() => setWay(way.slice(0, -1))}>
            上一步
          </Button>
        </View>
      )}
      <QueryView query={query} what="地区" extent="part">
        {(places) => (
          <View className="chips" aria-role="radiogroup" aria-label={questions[way.length]}>
            {places.map((place) => (
              <Chip key={place.code} text={place.name} choice="one" on={false} onPress={() => choose(place)} />
            ))}
          </View>
        )}
      </QueryView>
    </Sheet>
  );
}
