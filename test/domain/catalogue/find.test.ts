import fc from 'fast-check';
import { findable, findNames } from '../../../domain/catalogue/find';

const entries = [
  findable('中国海洋大学', 'zhong guo hai yang da xue'),
  findable('上海海洋大学', 'shang hai hai yang da xue'),
  findable('海南大学', 'hai nan da xue'),
  findable('中国地质大学（北京）', 'zhong guo di zhi da xue bei jing'),
  findable('重庆大学', 'chong qing da xue'),
  findable('Massachusetts Institute of Technology'),
  findable('University of Melbourne'),
  findable('ETH Zürich'),
  findable("Université Côte d'Azur"),
];
const names = (text: string, most = 20): string[] => findNames(entries, text, most).map(({ name }) => name);

describe('按名字找', () => {
  it('一字不差的、开头的，排在只是含有的前面', () => {
    expect(names('海南大学')).toEqual(['海南大学']);
    expect(names('海')[0]).toBe('海南大学');
    expect(names('海洋大学')).toEqual(['中国海洋大学', '上海海洋大学']);
  });

  it('拼音、首字母、简称都找得到', () => {
    for (const typed of ['zhongguohaiyang', 'zghydx', 'zghy', 'ZhongGuo HaiYang', '中海大', '海洋大']) expect(names(typed)).toContain('中国海洋大学');
    expect(names('chongqing')).toEqual(['重庆大学']);
    expect(names('zhongqing')).toEqual([]);
  });

  it('外文不分大小写和音标，词的开头就够；缩写也行', () => {
    expect(names('zurich')).toEqual(['ETH Zürich']);
    expect(names('ZÜRICH')).toEqual(['ETH Zürich']);
    expect(names('cote')).toEqual(["Université Côte d'Azur"]);
    expect(names('melb univ')).toEqual(['University of Melbourne']);
    expect(names('MIT')).toEqual(['Massachusetts Institute of Technology']);
  });

  it('括号全角半角、有没有空格，都是同一个名字', () => {
    for (const typed of ['中国地质大学(北京)', '中国地质大学（北京）', '中国地质大学 北京']) expect(names(typed)).toEqual(['中国地质大学（北京）']);
  });

  it('空白和标点什么也找不出来，不是全部列出', () => {
    for (const typed of ['', '  ', '（）', '···']) expect(names(typed)).toEqual([]);
  });

  it('写什么都不出错，不超过要的个数；名字本身总排第一', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (text, most) => {
        expect(names(text, most).length).toBeLessThanOrEqual(most);
      }),
    );
    for (const { name } of entries) expect(names(name)[0]).toBe(name);
  });
});
