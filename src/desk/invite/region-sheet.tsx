import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { everywhere } from '../../../domain/person/region';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';

interface NamedRegion {
  code: string;
  name: string;
}
/** From a region of one's own down to the one chosen. */
export type RegionPath = readonly NamedRegion[];

/** 青岛市黄岛区: what stands below one's own region, or that region itself. */
export const nameOfPath = (path: RegionPath): string => {
  const below = path.slice(1).map(({ name }) => name);
  return below.length > 0 ? [...new Set(below)].slice(-2).join('') : (path[0]?.name ?? '');
};

interface RegionSheetProps {
  /** The regions one's own role reaches. */
  roots: readonly NamedRegion[];
  path: RegionPath;
  onChoose: (path: RegionPath) => void;
  onClose: () => void;
}

/** A region within one's own: step by step down, each step can be the last. */
export function RegionSheet({ roots, path, onChoose, onClose }: RegionSheetProps) {
  const [walked, walk] = useState(path);
  const code = walked.at(-1)?.code ?? everywhere;
  const below = useQuery(api.account.divisions.queryOptions(code === everywhere ? {} : { within: code }));
  return (
    <Sheet
      title="选区域"
      onClose={onClose}
      foot={
        <Button width="grow" onPress={() => onChoose(walked)}>
          就选{nameOfPath(walked)}
        </Button>
      }
    >
      <View className="chips">
        {(roots.length > 1 ? roots : []).map((root) => (
          <Chip key={root.code} text={root.name} on={root.code === walked[0]?.code} choice="one" onPress={() => walk([root])} />
        ))}
        {walked.length > 1 &&
          walked.map((step, index) => <Chip key={step.code} text={step.name} on={index === walked.length - 1} choice="one" onPress={() => walk(walked.slice(0, index + 1))} />)}
      </View>
      <QueryView query={below} what="区划" extent="part">
        {(places) => (
          <List className="region-list">
            {places.map((place) => (
              <ListRow key={place.code} text={place.name} onPress={() => walk([...walked, place])} />
            ))}
          </List>
        )}
      </QueryView>
    </Sheet>
  );
}
