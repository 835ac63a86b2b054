import { View } from '@tarojs/components';
import { type CountedPlace } from '../../../../cloudfunctions/jobs/search/offered';
import { Chip } from '../../../components/chip';
import { toggled } from '../criteria';
import { Facet } from './facet';

interface PlaceFacetProps {
  places: readonly CountedPlace[];
  /** Six-digit codes. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

const isCity = (code: string): boolean => code.endsWith('00');
const cityOf = (code: string): string => `${code.slice(0, 4)}00`;

/** Cities; a city that is chosen, or has a district that is, opens into its districts. A district is chosen instead of its city. */
export function PlaceFacet({ places, chosen, onChange }: PlaceFacetProps) {
  const cities = places.filter(({ code }) => isCity(code) || !places.some((other) => other.code === cityOf(code)));
  const opened = cities.filter(({ code }) => isCity(code) && chosen.some((other) => cityOf(other) === code));
  const toggle = (code: string) => {
    const rest = isCity(code) ? chosen.filter((other) => other === code || cityOf(other) !== code) : chosen.filter((other) => other !== cityOf(code));
    onChange(toggled(rest, code));
  };
  const chip = ({ code, name, count }: CountedPlace) => (
    <Chip key={code} text={name} count={count} on={chosen.includes(code)} onPress={() => toggle(code)} />
  );
  return (
    <>
      <Facet name="工作地点" note="可多选，选了市再选区">
        {cities.map(chip)}
      </Facet>
      {opened.map((city) => {
        const districts = places.filter(({ code }) => code !== city.code && cityOf(code) === city.code);
        return (
          districts.length > 0 && (
            <View key={city.code} className="facet-within">
              <View className="text-note facet-note">{city.name}的区</View>
              <View className="chips">{districts.map(chip)}</View>
            </View>
          )
        );
      })}
    </>
  );
}
