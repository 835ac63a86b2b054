import fc from 'fast-check';
import { birdsOf } from '../../src/components/skein/birds';

describe('候补的雁阵', () => {
  it('十二位以内一只不少，你在最后', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (position) => {
        expect(birdsOf(position)).toEqual(
          Array.from({ length: position }, (_, index) => ({ place: index + 1, isYou: index + 1 === position })),
        );
      }),
    );
  });

  it('再长就画前六只、省略、你前面五只和你，从不多画', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 5000 }), (position) => {
        const birds = birdsOf(position);
        expect(birds.map(({ place }) => place)).toEqual([
          1,
          2,
          3,
          4,
          5,
          6,
          'gap',
          ...[5, 4, 3, 2, 1, 0].map((before) => position - before),
        ]);
        expect(birds.filter(({ isYou }) => isYou)).toEqual([{ place: position, isYou: true }]);
      }),
    );
  });
});
