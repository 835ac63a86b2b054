import fc from 'fast-check';
import { parentOf, placeGroups, toggledPlace } from '../../src/pages/jobs/place-tree';

const place = (code: string, name: string, count = 1) => ({ code, name, count });
const shandong = place('370000', '山东省', 90);
const offered = [
  shandong, place('370200', '青岛市', 80), place('370211', '黄岛区', 30), place('370100', '济南市', 10),
  place('310000', '上海市', 8), place('310100', '上海市', 8), place('310116', '金山区', 3), place('440300', '深圳市', 2),
];
const named = (groups: ReturnType<typeof placeGroups>) => groups.map(({ within, places }) => [within?.name, places.map(({ name }) => name)]);

describe('地点一层层选', () => {
  it('先列岗位最多的省里的市，和别的省', () => {
    expect(named(placeGroups(offered, []))).toEqual([[undefined, ['青岛市', '济南市', '上海市', '深圳市']]]);
  });

  it('选了市，出来它的区；直辖市直接出区；选中的是区，它的市也开着', () => {
    expect(named(placeGroups(offered, ['370200']))[1]).toEqual(['青岛市', ['黄岛区']]);
    expect(named(placeGroups(offered, ['310000']))[1]).toEqual(['上海市', ['金山区']]);
    expect(named(placeGroups(offered, ['310116']))[1]).toEqual(['上海市', ['金山区']]);
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
