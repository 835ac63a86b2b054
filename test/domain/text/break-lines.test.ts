import fc from 'fast-check';
import { brokenLines } from '../../../domain/text/break-lines';

/** As a picture measures: Chinese two, Latin one. */
const measure = (text: string): number => [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 256 ? 1 : 2), 0);
const lines = (text: string, width: number, most = 9): string[] => brokenLines(text, { width, most, measure });

describe('画在图上的字怎样折行', () => {
  it('标点不打头，开括号不收尾', () => {
    expect(lines('研发类（嵌入式软件、系统软件）', 8)).toEqual(['研发类', '（嵌入式', '软件、系', '统软件）']);
  });

  it('英文单词不拆开；一行放不下的长词才拆', () => {
    expect(lines('Java 后端 C++ Spring', 9)).toEqual(['Java 后端', 'C++', 'Spring']);
    expect(lines('AAAAAAAAAA', 4)).toEqual(['AAAA', 'AAAA', 'AA']);
  });

  it('放不下的收在省略号里', () => {
    expect(lines('中国海洋大学海底科学与探测技术教育部重点实验室', 12, 2)).toEqual(['中国海洋大学', '海底科学与…']);
  });

  it('不论多长，行数和宽度都在范围里，没有省略时一个字不少', () => {
    const characters = fc.string({ unit: fc.constantFrom('海', '尔', 'J', 'a', '（', '）', '、', ' ', '1'), maxLength: 60 });
    fc.assert(
      fc.property(characters, fc.integer({ min: 6, max: 20 }), fc.integer({ min: 1, max: 6 }), (text, width, most) => {
        const broken = lines(text, width, most);
        expect(broken.length).toBeLessThanOrEqual(most);
        for (const line of broken) expect(measure(line)).toBeLessThanOrEqual(width);
        if (!broken.some((line) => line.endsWith('…'))) expect(broken.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
