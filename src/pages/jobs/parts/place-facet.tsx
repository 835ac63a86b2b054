import { View } from '@tarojs/components';
import { type CountedPlace } from '../../../../cloudfunctions/jobs/search/offered';
import { Chip } from '../../../components/chip';
import { placeGroups, toggledPlace } from '../place-tree';
import { Facet } from './facet';

interface PlaceFacetProps {
  places: readonly CountedPlace[];
  /** Six-digit codes. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Cities of the province most openings are in, and the other provinces; what is chosen opens into what lies within. */
export function PlaceFacet({ places, chosen, onChange }: PlaceFacetProps) {
  const [first, ...opened] = placeGroups(places, chosen);
  const chip = ({ code, name, count }: CountedPlace) => (
    <Chip key={code} text={name} count={count} on={chosen.includes(code)} onPress={() => onChange(toggledPlace(chosen, code))} />
  );
  return (
    <>
      <Facet name="工作地点" note="可多选，选了再往下选">
        {first?.places.map(chip)}
      </Facet>
      {opened.map(({ within, places: inside }) => (
        <View key={within?.code} className="facet-within">
          <View className="text-note facet-note">{within?.name}里</View>
          <View className="chips">{inside.map(chip)}</View>
        </View>
      ))}
    </>
  );
}
