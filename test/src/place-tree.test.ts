import fc from 'fast-check';
import { parentOf, placeGroups, toggledPlace } from '../../src/pages/jobs/place-tree';

const place = (code: string, name: string, count = 1) => ({ code, name, count });
const shandong = place('370000', '山东省', 90);
const offered = [
  shandong, place('370200', '青岛市', 80), place('370211', '黄岛区', 30), place('370100', '济南市', 10),
  place('310000', '上海市', 8), place('310100', '上海市', 8), place('310116', '金山区', 3), place('440300', '深圳市', 2),
];
const names = (places: readonly { name: string }[]) => places.map(({ name }) => name);

describe('地点一层层选', () => {
  it('先列市，直辖市算市，只列一次；整个省另列', () => {
    const { cities, provinces, districts } = placeGroups([...offered, place('820000', '澳门特别行政区')], []);
    expect(names(cities)).toEqual(['青岛市', '济南市', '上海市', '深圳市', '澳门特别行政区']);
    expect(names(provinces)).toEqual(['山东省']);
    expect(districts).toEqual([]);
    expect(cities.find(({ name }) => name === '上海市')?.code).toBe('310000');
  });

  it('选了市，出来它的区；选中的是区，它的市也开着；直辖市也有区', () => {
    const opened = (chosen: string[]) => placeGroups(offered, chosen).districts.map(({ within, places }) => [within?.name, names(places)]);
    expect(opened(['370200'])).toEqual([['青岛市', ['黄岛区']]]);
    expect(opened(['370211'])).toEqual([['青岛市', ['黄岛区']]]);
    expect(opened(['310116'])).toEqual([['上海市', ['金山区']]]);
    expect(opened(['370000', '370100'])).toEqual([]);
  });

  const codes = fc.constantFrom('370000', '370200', '370211', '370212', '370100', '310000', '310100', '310116');
  it('选来选去，没有一个选中的在另一个里面；再点一次就不选', () => {
    const above = (code: string): string[] => {
      const parent = parentOf(code);
      return parent === undefined ? [] : [parent, ...above(parent)];
    };
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 12 }), codes, (taps, last) => {
        const chosen = taps.reduce<string[]>((before, code) => toggledPlace(before, code), []);
        for (const code of chosen) expect(above(code).filter((area) => chosen.includes(area))).toEqual([]);
        const once = toggledPlace(chosen, last);
        expect(once.includes(last)).toBe(!chosen.includes(last));
        expect(toggledPlace(once, last).includes(last)).toBe(chosen.includes(last));
      }),
    );
  });
});
