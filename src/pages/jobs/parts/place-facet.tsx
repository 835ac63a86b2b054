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

/** Cities and whole provinces; a city that is chosen, or has a district that is, opens into its districts. */
export function PlaceFacet({ places, chosen, onChange }: PlaceFacetProps) {
  const { cities, provinces, districts } = placeGroups(places, chosen);
  const chip = ({ code, name, count }: CountedPlace) => (
    <Chip key={code} text={name} count={count} on={chosen.includes(code)} onPress={() => onChange(toggledPlace(chosen, code))} />
  );
  return (
    <>
      <Facet name="工作地点" note="可多选，选了市再选区">
        {cities.map(chip)}
      </Facet>
      {districts.map(({ within, places: inside }) => (
        <View key={within.code} className="facet-within">
          <View className="text-note facet-note">{within.name}的区</View>
          <View className="chips">{inside.map(chip)}</View>
        </View>
      ))}
      {provinces.length > 1 && (
        <View className="facet-within">
          <View className="text-note facet-note">整个省</View>
          <View className="chips">{provinces.map(chip)}</View>
        </View>
      )}
    </>
  );
}
