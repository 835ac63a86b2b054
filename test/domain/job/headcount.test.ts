import { describeHeadcount, readHeadcount } from '../../../domain/job/headcount';

const read = (text: string) => readHeadcount({ text });

describe('人数', () => {
  it.each<[string, string]>([
    ['2人', '2 人'], ['5名', '5 人'], ['招聘3人', '3 人'], ['２', '2 人'], ['１２人', '12 人'], ['12', '12 人'], ['3个', '3 人'], ['1位', '1 人'], ['2 人', '2 人'], ['1,200', '1200 人'], ['两名', '2 人'], ['十二人', '12 人'], ['拟招聘2人', '2 人'], ['共4人', '4 人'],
    ['招聘若干人', '若干'], ['若干', '若干'], ['0', '若干'], ['０人', '若干'], ['', '若干'], ['/', '若干'], ['不限', '若干'], ['多名', '若干'], ['长期招聘', '若干'],
    ['50多', '约 50 人'], ['50余个', '约 50 人'], ['约20人', '约 20 人'], ['20人左右', '约 20 人'], ['暂定5名左右', '约 5 人'], ['十余人', '约 10 人'],
    ['2400+', '2400 人以上'], ['100人以上', '100 人以上'], ['不少于10人', '10 人以上'], ['50人+', '50 人以上'],
    ['2-3人', '2–3 人'], ['2~3', '2–3 人'], ['2人至3人', '2–3 人'],
    ['50+岗位', '若干'], ['50多个岗位', '若干'], ['共13个编制岗位', '13 人'], ['3个岗位', '3 人'], ['7名（上海师范大学名额）', '7 人'], ['5名（含研究生1名）', '5 人'],
    ['2人（北京、青岛各1人）', '2 人'], ['北京2人、青岛3人', '5 人'], ['北京、青岛各2人', '4 人'],
  ])('%s → %s', (text, shown) => {
    expect(describeHeadcount(read(text).value)).toBe(shown);
  });

  it('按地点拆开', () => {
    expect(read('2人（北京、青岛各1人）').value.byPlace).toEqual([{ place: '北京', count: 1 }, { place: '青岛', count: 1 }]);
    expect(read('北京2人、青岛3人').value.byPlace).toEqual([{ place: '北京', count: 2 }, { place: '青岛', count: 3 }]);
    expect(read('7名（上海师范大学名额）').value).toMatchObject({ remark: '上海师范大学名额', byPlace: [] });
  });

  it.each([['50+岗位', '岗位种类'], ['共13个编制岗位', '个岗位'], ['11448', '特别大'], ['2.5', '整数'], ['-1', '整数'], ['详谈见附件三', '看不出'], ['男2人女1人', '性别'], ['每店2人', '每…几人']])('要人看一眼：%s', (text, reason) => {
    expect(read(text).doubts.map((doubt) => doubt.reason).join()).toContain(reason);
  });

  it('“2-3”被表格软件改成了2月3日', () => {
    const { value, doubts } = readHeadcount({ text: '2月3日', date: { year: 2026, month: 2, day: 3, hour: 0, minute: 0 } });
    expect([describeHeadcount(value), doubts.length]).toEqual(['2–3 人', 1]);
  });
});

describe('人数：少见的写法', () => {
  it.each<[string, string]>([['二十', '20 人'], ['男1女1', '2 人'], ['青岛5，济南3', '8 人'], ['几十人', '若干'], ['2/3', '2–3 人'], ['100人（首批30人）', '100 人'], ['3（男）', '3 人'], ['名额2个', '2 人']])('%s → %s', (text, shown) => {
    expect(describeHeadcount(read(text).value)).toBe(shown);
  });

  it.each([['男1女1', '性别'], ['3（男）', '性别'], ['每校区1人', '每…几人'], ['几十人', '大概']])('要人看一眼：%s', (text, reason) => {
    expect(read(text).doubts.map((doubt) => doubt.reason).join()).toContain(reason);
  });

  it('男女不限不是限制', () => {
    expect(read('2名（男女不限）').doubts).toEqual([]);
  });
});

describe('人数：更多人写的样子', () => {
  it.each<[string, string]>([
    ['2(应届)+1(社会)', '3 人'], ['20+5', '25 人'], ['3+', '3 人以上'], ['一至三名', '1–3 人'], ['三到五人', '3–5 人'], ['2026年计划招10人', '10 人'], ['每校区2人，共6人', '6 人'], ['技术岗2人、管理岗3人，合计5人', '5 人'], ['≥5', '5 人以上'], ['贰人', '2 人'], ['数人', '若干'], ['8（含残疾人1名）', '8 人'], ['A岗2人，B岗1人', '3 人'], ['5人/批，共2批', '5 人'],
  ])('%s → %s', (text, shown) => {
    expect(describeHeadcount(read(text).value)).toBe(shown);
  });

  it('“其中”不是地名，写了总数就不必看', () => {
    expect(read('3名（其中青岛1名、胶州2名）').value.byPlace).toEqual([{ place: '青岛', count: 1 }, { place: '胶州', count: 2 }]);
    expect(read('每校区2人，共6人').doubts).toEqual([]);
  });
});
