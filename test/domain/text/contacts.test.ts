import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readWorkbook } from '../../../domain/job/read-workbook';
import { foldInPlace } from '../../../domain/text/fold';
import { maskContacts } from '../../../domain/text/sensitive';
import { sheetsOf } from '../../support/sheets-of';

const figuresOf = (text: string) => text.normalize('NFKC').replace(/\D+/g, ' ').trim();

describe('各种写法的联系方式都遮住', () => {
  it.each([
    ['010-8888-8888', '座机号'], ['0532-8589-1234', '座机号'], ['０５３２—８５８９１２３４', '座机号'], ['(0532) 8589 1234', '座机号'], ['+86-532-8589-1234', '座机号'], ['联系电话：8589 1234', '座机号'], ['400-800-8888', '座机号'], ['400.8888.888', '座机号'],
    ['138.1234.5678', '手机号'], ['138－1234－5678', '手机号'], ['１３８ １２３４ ５６７８', '手机号'], ['138—1234—5678', '手机号'], ['138 1234-5678', '手机号'], ['138 - 1234 - 5678', '手机号'], ['+86 138 1234 5678', '手机号'], ['13812 345678', '手机号'], ['138\u200B1234\u200B5678', '手机号'], ['1 3 8 1 2 3 4 5 6 7 8', '手机号'],
    ['hr＠a．cn', '邮箱'], ['hr @ a.cn', '邮箱'], ['微信（abc12345）', '微信或QQ号'], ['微信号：zhanglaoshi', '微信或QQ号'], ['QQ群【123456789】', '微信或QQ号'], ['370202 19900101 1234', '身份证号'],
    ['电话：85891234/85891235', '座机号'], ['电话：85891234-801、85891235', '座机号'], ['0532-85891234 85891235', '座机号'],
  ])('“%s”是%s', (text, kind) => {
    const { text: masked, found } = maskContacts(`有意者请看：${text}，谢谢`);
    expect(found).toEqual([kind]);
    expect(figuresOf(masked).length).toBeLessThanOrEqual(2);
    expect(masked).toMatch(/^有意者请看：.*\*\*\*.*，谢谢$/);
    expect(masked).not.toMatch(/[@＠]|bc12345|anglaoshi/);
  });

  it.each([
    ['https://hr.example.cn/apply电话13812345678', 'https://hr.example.cn/apply电话13***'],
    ['http://a.cn邮箱hr@a.cn', 'http://a.cn邮箱hr***'],
    ['http://a.cn，13812345678', 'http://a.cn，13***'],
    ['http://a.cn,13812345678', 'http://a.cn,13***'],
    ['http://a.cn；0532-85891234；http://b.cn?id=13812345678', 'http://a.cn；05***；http://b.cn?id=13812345678'],
  ])('网址后面紧跟着的也遮住，网址不动：%s', (text, masked) => {
    expect(maskContacts(text).text).toBe(masked);
  });

  it('只动联系方式，前后的全角标点、空白一个不少', () => {
    expect(maskContacts('岗位①：Ｊａｖａ　（电话：138 1234 5678，找张老师）～').text).toBe('岗位①：Ｊａｖａ　（电话：13***，找张老师）～');
  });

  it('任意文字中间的手机号，怎么分组都遮住', () => {
    const around = fc.string({ unit: fc.constantFrom('岗', '位', '，', '：', '（', 'Ａ', '①', '㎏', '\u200B', '🙂', ' ') });
    const gap = fc.constantFrom('', ' ', '-', '.', '－', '—', '．', '　');
    fc.assert(
      fc.property(around, gap, around, (before, between, after) => {
        const { text } = maskContacts(`${before}。138${between}1234${between}5678。${after}`);
        expect(text).toBe(`${before}。${`138${between}`.slice(0, 2)}***。${after}`);
      }),
    );
  });

  it('折叠后的每个字，都指得回原来的位置', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '１', '㎏', '\u200B', '🙂', '—', '　') }), (original) => {
        const { text, places } = foldInPlace(original);
        expect(places).toHaveLength(text.length + 1);
        expect(places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))).toBe(true);
        expect(places.at(-1)).toBe(original.length);
      }),
    );
  });
});

describe('不是联系方式的数字，一个不动', () => {
  it.each([
    '4500-7000', '15-35万/年', '15000-20000 3人', '18 2026-7-31 17:00', '150 4500-7000', '150 2025-2026', '15000-200000元', '补贴400-500 3000-4000元', '电话销售 4500-7000元/月', '电话销售8000-10000', '2025.4.11', '2026/07/31~2026/09/30', '20260731-20260930', '电话通知：20260731', '2025-2026-2027届',
    '编号GW010-2025-0411', '代码A3-01-2026-0001', '138人', '人数11448', '192.168.10.100', '熟悉VxWorks、微信JavaScript SDK', '微信(WeChat)小程序', '公众号、QQ Music',
  ])('%s', (text) => {
    expect(maskContacts(text)).toEqual({ text, found: [] });
  });

  it('真实的 218 个岗位，每一格的数字都在', async () => {
    const sheets = await sheetsOf(readFileSync('sample/job-demand.xlsx'));
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => cell?.text ?? '')));
    expect(readWorkbook(sheets, new Date('2026-11-22T00:00:00Z')).postings).toHaveLength(218);
    expect(cells.filter((text) => figuresOf(text) !== '').length).toBeGreaterThan(900);
    expect(cells.filter((text) => maskContacts(text).found.length > 0)).toEqual([]);
  });
});
