import { runsOf, tokensOf } from '../../../domain/search/words';

describe('文字切成可以找的词', () => {
  it.each<[string, string[]]>([['数据', ['数', '据', '数据']], ['C++工程师', ['c++', '工程', '程师']], ['ASP.NET', ['asp.net', 'asp', 'net']], ['.NET开发', ['.net', '开发']], ['C#', ['c#']], ['Node.js', ['node.js', 'node']], ['ＪＡＶＡ', ['java']], ['3D建模', ['3d', '建模']]])('%s', (text, tokens) => {
    expect([...tokensOf(text, { singles: true })]).toEqual(expect.arrayContaining(tokens));
  });

  it('长文里不记单个的字', () => {
    expect([...tokensOf('负责数据', { singles: false })]).toEqual(['负责', '责数', '数据']);
  });

  it.each<[string, string[]]>([['数据分析', ['数据分析']], ['java 青岛', ['java', '青岛']], ['C++工程师', ['c++', '工程师']], ['会 会', ['会']], ['  ，。', []], ['', []]])('问“%s”', (query, runs) => {
    expect(runsOf(query)).toEqual(runs);
  });
});
