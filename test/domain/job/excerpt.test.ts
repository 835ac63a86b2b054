import fc from 'fast-check';
import { excerptOf } from '../../../domain/job/excerpt';
import type { Job } from '../../../domain/job/job';
import { unsaidWords } from '../../../domain/job/unsaid';
import { markedParts } from '../../../domain/text/marks';
import { realPostings } from '../../support/real-openings';

let some: Job;
beforeAll(async () => {
  const [first] = await realPostings();
  if (!first) throw new Error('no posting');
  some = { ...first.job, majors: { list: ['会计学', '财务管理'], unlimited: false, preferred: false, related: false }, welfare: ['五险一金', '双休'], text: {} };
});

const withDuties = (duties: string): Job => ({ ...some, text: { duties } });

describe('卡片上看不到搜的词：说它在哪里', () => {
  it('从一句话开头说起，太长就截；大小写照原文', () => {
    expect(excerptOf(some, ['财务'])).toEqual({ field: 'majors', text: '财务管理' });
    expect(excerptOf(some, ['双休'])).toEqual({ field: 'welfare', text: '双休' });
    expect(excerptOf(withDuties('负责后台开发。熟悉 Java、Spring 等常用框架，能独立完成模块设计与单元测试，参与评审'), ['java'])).toEqual({ field: 'duties', text: '熟悉 Java、Spring 等常用框架，能独立完成…' });
    expect(excerptOf(withDuties('要求能够独立完成各类企业会计核算'), ['核算'])).toEqual({ field: 'duties', text: '…完成各类企业会计核算' });
    expect(excerptOf(some, ['宇航'])).toBeUndefined();
  });

  it('先说最想要的那个词，哪怕别的词在前面的栏里', () => {
    expect(excerptOf(withDuties('整理档案'), ['档案', '会计'])?.field).toBe('duties');
  });

  it('说出来的那一截里，总有搜的词', () => {
    const text = fc.string({ unit: fc.constantFrom('会', '计', '，', '。', '\n', ' ', '的', 'A', 'a', '+'), maxLength: 120 });
    fc.assert(
      fc.property(text, fc.constantFrom('会计', 'a+', '计的'), (duties, word) => {
        const excerpt = excerptOf({ ...withDuties(duties), majors: { ...some.majors, list: [] }, welfare: [] }, [word]);
        expect(excerpt === undefined).toBe(!duties.toLowerCase().includes(word));
        if (excerpt) expect(markedParts(excerpt.text, [word]).some(({ marked }) => marked)).toBe(true);
      }),
    );
  });
});

describe('要不要说', () => {
  it.each([
    ['搜的词就在卡片上', 'Java 开发\n示例单位', 'java', ['java'], []],
    ['卡片上有它的另一种说法', '软件工程师\n示例单位', '程序员', ['程序员', '软件工程师', '后端'], []],
    ['卡片上没有', '职能类\n示例单位', '会计', ['会计', '财务'], ['会计', '财务']],
    ['搜两个，只看得见地方', '职能类\n青岛某公司', '青岛 会计', ['青岛', '会计', '财务'], ['会计', '财务']],
    ['搜两个，另一个用别的说法看得见', '财务\n青岛某公司', '青岛 会计', ['青岛', '会计', '财务'], []],
    ['打错了字，改正的就在卡片上', '软件工程师', '软件公程师', ['软件工程师', '程序员'], []],
    ['没有字可标', '职能类', '', [], []],
    ['两样里有一样就行的，写着一样就够了', '嵌入式开发岗', '嵌入式/FPGA', ['嵌入式', 'fpga'], []],
  ])('%s', (_, shown, query, words, unsaid) => {
    expect(unsaidWords(shown, query, words)).toEqual(unsaid);
  });
});
