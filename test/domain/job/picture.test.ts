import fc from 'fast-check';
import { measure, pictureSides, shrinkingOf } from '../../../domain/job/picture';
import { jpegOf, pngOf } from '../../support/pictures';

const side = fc.integer({ min: 1, max: 20_000 });

describe('单位的图片', () => {
  it('多大、是什么，看里面写的，不看名字；拍照时带的说明跳过去', () => {
    fc.assert(
      fc.property(side, side, fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 3 }), (width, height, before) => {
        expect(measure(pngOf(width, height))).toEqual({ type: 'image/png', width, height });
        expect(measure(jpegOf(width, height, before.map((bytes) => Buffer.from(bytes))))).toEqual({ type: 'image/jpeg', width, height });
      }),
    );
  });

  it('不是图片的、半截的，都认得出来，什么样的字节也不出错', () => {
    for (const bytes of [Buffer.from('%PDF-1.7'), Buffer.alloc(0), Buffer.from([0xff, 0xd8, 0xff]), pngOf(9, 9).subarray(0, 20), Buffer.from('<svg/>')]) expect(measure(bytes)).toBeUndefined();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void measure(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), bytes]))));
  });

  it('照它说的缩小，就放得下；放得下的不缩', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const by = shrinkingOf({ width, height });
        expect(Math.min(width, height) * by).toBeLessThanOrEqual(pictureSides.shorter + 1e-6);
        expect(Math.max(width, height) * by).toBeLessThanOrEqual(pictureSides.longer + 1e-6);
        if (Math.min(width, height) <= pictureSides.shorter && Math.max(width, height) <= pictureSides.longer) expect(by).toBe(1);
      }),
    );
  });
});
