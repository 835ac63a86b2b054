import fc from 'fast-check';
import { markedParts } from '../../../domain/text/marks';

const shown = (text: string, words: string[]): string =>
  markedParts(text, words).map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');

describe('标出搜到的字', () => {
  it('标的是原文：全角、大小写照旧', () => {
    expect(shown('ＪＡＶＡ开发工程师（Java 方向）', ['java'])).toBe('[ＪＡＶＡ]开发工程师（[Java] 方向）');
  });

  it('挨着或重叠的词连成一处，没有的词不标', () => {
    expect(shown('大数据分析师', ['数据', '据分', '会计'])).toBe('大[数据分]析师');
    expect(shown('C++ 工程师', ['c++'])).toBe('[C++] 工程师');
    expect(shown('出纳', [])).toBe('出纳');
  });

  it('不管怎么标，拼起来还是原文', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('海', '尔', 'Ａ', 'a', 'ﬁ', 'İ', '①', ' ', '—', '👍') }), fc.array(fc.string({ unit: fc.constantFrom('海', '尔', 'a', 'fi', '1', '-') })), (text, words) => {
        expect(markedParts(text, words).map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
