import { describeSalary, readSalary } from '../../../domain/job/salary';

const today = new Date('2026-11-22T00:00:00Z');
const read = (text: string, context: { header?: string; title?: string; kind?: string } = {}) => readSalary({ text }, { today, ...context });
const monthly = (text: string, context: { header?: string; title?: string; kind?: string } = {}) => {
  const { value } = read(text, context);
  return value.stated ? [value.monthly?.min, value.monthly?.max] : '面议';
};
const open = undefined;

describe('薪资：按月的写法', () => {
  it.each<[string, number | undefined, number | undefined]>([
    ['8-10K', 8000, 10000], ['8K-10K', 8000, 10000], ['８－１０Ｋ', 8000, 10000], [' 8-10K　', 8000, 10000], ['8k~10k', 8000, 10000], ['8—10k/月', 8000, 10000],
    ['8000-10000', 8000, 10000], ['8000-10000元', 8000, 10000], ['8000～10000元/月', 8000, 10000], ['8,000-10,000元/月', 8000, 10000], ['8000元/月-10000元/月', 8000, 10000],
    ['8000至10000', 8000, 10000], ['月薪8000到10000元', 8000, 10000], ['0.8-1万/月', 8000, 10000], ['0.8万-1万', 8000, 10000], ['8千-1万', 8000, 10000], ['8000-1万', 8000, 10000],
    ['8千—1万/月', 8000, 10000], ['4.5-6千/月', 4500, 6000], ['4千5-7千/月', 4500, 7000], ['5千-6千/月', 5000, 6000], ['6k-6.5k', 6000, 6500], ['1w-2w', 10000, 20000],
    ['1万2-1万5', 12000, 15000], ['1.4万至1.6万元', 14000, 16000], ['月薪1.2万至1.4万元', 12000, 14000], ['月薪7000元', 7000, 7000], ['7000', 7000, 7000], ['7000元/月', 7000, 7000],
    ['5000元以上', 5000, open], ['5000+', 5000, open], ['5K起', 5000, open], ['不低于6000元/月', 6000, open], ['6000元/月起', 6000, open], ['月薪不超过9000元', open, 9000], ['八千至一万', 8000, 10000],
    ['月薪五千元', 5000, 5000], ['税前8000-10000元/月', 8000, 10000], ['8000-10000元/月+五险一金+餐补', 8000, 10000], ['8000元/人/月', 8000, 8000], ['每月4000-5000元，包吃住', 4000, 5000],
    ['¥8000-10000', 8000, 10000], ['RMB 8000-10000/月', 8000, 10000], ['月工资：6000—8000元；五险一金；双休', 6000, 8000], ['薪资面议，8-12K', 8000, 12000], ['3500-3999', 3500, 3999],
    ['综合月薪6000-8000元（底薪4000+提成）', 6000, 8000], ['试用期4000元，转正后6000-8000元', 6000, 8000], ['底薪5000+提成', 5000, open], ['4000-6000元/月（不含年终奖）', 4000, 6000],
    ['月薪4000-6000元+绩效', 4000, 6000], ['8-10K+', 8000, open], ['4000-6000元/月，学徒期2500元', 4000, 6000], ['面议（8K以上）', 8000, open], ['月薪一万以上', 10000, open], ['8-10千元/月', 8000, 10000], ['月薪5500—7500元，含餐补300元/月', 5500, 7500], ['12000-15000元每月', 12000, 15000],
  ])('%s', (text, min, max) => {
    expect(monthly(text)).toEqual([min, max]);
  });
});

describe('薪资：按年、按天、按小时', () => {
  it.each<[string, string, number | undefined, number | undefined]>([
    ['50-60万/年', 'year', 500000, 600000], ['年薪50-60万', 'year', 500000, 600000], ['年薪 12w~18w', 'year', 120000, 180000], ['10-15万/年', 'year', 100000, 150000], ['12万-18万元/年（税前）', 'year', 120000, 180000],
    ['年薪制（人民币，税前）不少于20万元，及各招聘科研团队待遇', 'year', 200000, open], ['年薪制（人民币，税前）不少于50万元（另提供一次性安家费3万元）', 'year', 500000, open], ['年薪35万+', 'year', 350000, open],
    ['年薪20-30', 'year', 200000, 300000], ['10万以上/年', 'year', 100000, open], ['年收入约8-12万', 'year', 80000, 120000], ['15万元/年', 'year', 150000, 150000], ['全年不低于10万元', 'year', 100000, open],
    ['150元/天', 'day', 150, 150], ['120-150元/天', 'day', 120, 150], ['日薪200元', 'day', 200, 200], ['20元/小时', 'hour', 20, 20], ['时薪18-22元', 'hour', 18, 22], ['100元/天实习补贴', 'day', 100, 100],
  ])('%s', (text, period, min, max) => {
    const { value } = read(text, { kind: '实习' });
    expect([value.period, value.written?.min, value.written?.max]).toEqual([period, min, max]);
  });

  it('年薪折算成月，用来筛选', () => {
    expect(monthly('12-18万/年')).toEqual([10000, 15000]);
  });

  it.each<[string, string, number, number]>([
    ['12-18', '年薪（万元）', 10000, 15000], ['8000', '月薪（元）', 8000, 8000], ['8-10', '薪资（千元/月）', 8000, 10000], ['10-12', '年薪(万元)', 8333, 10000],
  ])('单位写在表头：%s（%s）', (text, header, min, max) => {
    const { value, doubts } = read(text, { header });
    expect([value.monthly?.min, value.monthly?.max, doubts]).toEqual([min, max, []]);
  });
});

describe('薪资：一年几个月', () => {
  it.each<[string, number | undefined]>([['5-7K·14薪', 14], ['8-10K·15薪', 15], ['8-10K*16', 16], ['15-20k × 13薪', 13], ['月薪8000-12000元，13薪；安家费本科2000元、硕士5000元', 13], ['8-10K，十三薪', 13], ['6000元，年底双薪', 13], ['8-10K', undefined], ['8000*14薪', 14], ['10K（14薪）', 14]])(
    '%s',
    (text, months) => {
      expect(read(text).value.monthsPerYear).toBe(months);
    },
  );

  it('月数不会被当成钱', () => {
    expect(monthly('5-7K·14薪')).toEqual([5000, 7000]);
    expect(monthly('8-10K*16')).toEqual([8000, 10000]);
  });
});

describe('薪资：按学历分档', () => {
  const bands = (text: string) => read(text).value.bands.map(({ level, written }) => [level, written.min, written.max]);

  it.each<[string, [string, number | undefined, number | undefined][]]>([
    ['本科6500—6999元，研究生7000—7499元', [['bachelor', 6500, 6999], ['master', 7000, 7499]]],
    ['本科年薪18万元、硕士年薪20万元、博士年薪22万元（含个人社保、公积金、个税等）', [['bachelor', 180000, 180000], ['master', 200000, 200000], ['doctor', 220000, 220000]]],
    ['转正后本科起薪约10-15万/年，硕士约13-20万/年，博士年薪40万以上', [['bachelor', 100000, 150000], ['master', 130000, 200000], ['doctor', 400000, open]]],
    ['研发类硕士28W起，博士50W起', [['master', 280000, open], ['doctor', 500000, open]]],
    ['博士税前年收入约２５~３０万；硕士应届税前年收入约１５~１８万元', [['doctor', 250000, 300000], ['master', 150000, 180000]]],
    ['大专4000-5000元/月；本科5000-6000元/月', [['college', 4000, 5000], ['bachelor', 5000, 6000]]],
    ['本科：8-10K 硕士：10-13K', [['bachelor', 8000, 10000], ['master', 10000, 13000]]],
    ['本科生6000元/月，硕士生8000元/月，博士生面议', [['bachelor', 6000, 6000], ['master', 8000, 8000]]],
  ])('%s', (text, expected) => {
    expect(bands(text)).toEqual(expected);
  });

  it('总区间盖住各档；“以上”没有上限；“约”记作近似', () => {
    const { value } = read('转正后本科起薪约10-15万/年，硕士约13-20万/年，博士年薪40万以上');
    expect([value.written, value.approximate]).toEqual([{ min: 100000, max: undefined }, true]);
    expect(read('本科6500—6999元，研究生7000—7499元').value.monthly).toEqual({ min: 6500, max: 7499 });
  });

  it('含个人社保、个税的是单位总成本，标出来', () => {
    const { value, doubts } = read('本科年薪18万元、硕士年薪20万元（含个人社保、公积金、个税等）');
    expect(value.employerCost).toBe(true);
    expect(doubts.map(({ reason }) => reason).join()).toContain('总成本');
  });
});

describe('薪资：不是薪资的数字', () => {
  it.each([
    '', '　', '面议', '薪酬面议', '待遇从优', '五险一金、项目奖金、股票期权', '13薪+绩效、公积金12%', '双休、六险一金、6个月免费公寓住宿', '七险二金、住房补贴、餐补', '按国家规定执行',
    '基本工资+绩效工资+各类补贴及其他奖励；年终奖金上不封顶；七险一金，公积金12%', '5天8小时，带薪年假5天', '行业竞争力薪资及多地人才补贴', '/', '-', '餐补20元/天', '安家费3万元', '根据工作经验定，3年以上经验优先',
  ])('“%s”是面议', (text) => {
    expect(monthly(text)).toBe('面议');
    expect(read(text).doubts).toEqual([]);
  });

  it.each(['看本事', '你懂的', '大几千', '不会亏待'])('“%s”说不出多少，存成面议，列出来让人看', (text) => {
    expect(monthly(text)).toBe('面议');
    expect(read(text).doubts).toMatchObject([{ reason: '没有写数字，看不出是多少薪资', level: 'bad' }]);
  });

  it('“一万左右吧”读得出数字', () => {
    expect(read('一万左右吧')).toMatchObject({ value: { stated: true, approximate: true, monthly: { min: 10000, max: 10000 } }, doubts: [] });
  });

  it('安家费、餐补单独记，不计入', () => {
    const { value } = read('月薪8000-12000元，13薪；安家费本科2000元、硕士5000元');
    expect([value.monthly, value.bands, value.extras.length]).toEqual([{ min: 8000, max: 12000 }, [], 2]);
    expect(monthly('6000-8000元/月，餐补15元/天，住房补贴500元/月')).toEqual([6000, 8000]);
    expect(monthly('5000元/月+全勤奖300元')).toEqual([5000, 5000]);
  });

  it('系统默认值不显示', () => {
    const { value, doubts } = read('1500以下');
    expect([value.stated, doubts[0]?.storedAs]).toEqual([false, '读作 “面议”，不显示数字']);
    expect(read('１５００元以下').value.stated).toBe(false);
    expect(monthly('8000元以下')).toEqual([undefined, 8000]);
  });
});

describe('薪资：要人看一眼的', () => {
  it.each<[string, { title?: string }, string]>([
    ['21-30万元', { title: '科研博士后' }, '没有写按月还是按年'], ['研发类硕士28W起', {}, '没有写按月还是按年'], ['3-5万', {}, '两种都可能'], ['8-10', {}, '没有写单位'], ['10000-8000元/月', {}, '下限比上限大'],
    ['实验室承担3万元/人/年，其余由科研经费承担', {}, '一部分'], ['青岛8-10K，北京12-15K', {}, '几种薪资'], ['500万/月', {}, '不像月薪'], ['按第3档执行标准27号文', {}, '看不出'],
  ])('%s', (text, context, reason) => {
    expect(read(text, context).doubts.map((doubt) => doubt.reason).join()).toContain(reason);
  });

  it('被表格软件改成日期的“8-10”', () => {
    const { doubts } = readSalary({ text: '8月10日', date: { year: 2026, month: 8, day: 10, hour: 0, minute: 0 } }, { today });
    expect(doubts[0]?.level).toBe('bad');
  });

  it('8-1.2万读作8千到1.2万', () => {
    expect(monthly('8-1.2万/月')).toEqual([8000, 12000]);
  });

  it('写给人看的话', () => {
    expect(describeSalary(read('8-10K·15薪').value)).toBe('8000–10000 元/月，一年 15 个月');
    expect(describeSalary(read('50-60万/年').value)).toBe('50–60 万元/年');
    expect(describeSalary(read('面议').value)).toBe('面议');
  });
});

describe('薪资：更多人写的样子', () => {
  it.each<[string, number | undefined, number | undefined]>([
    ['月薪：伍仟至捌仟元', 5000, 8000], ['人民币陆仟元整', 6000, 6000], ['六到八千', 6000, 8000], ['七八千', 7000, 8000], ['三千五至四千五', 3500, 4500], ['五千到八千', 5000, 8000], ['1w5左右', 15000, 15000], ['6千5-8千', 6500, 8000], ['1.5-2.5', 15000, 25000],
    ['基本工资3500元+岗位工资1500元+绩效', 5000, open], ['基本工资4000，绩效1000-3000，全勤200', 4000, open], ['底薪4000+提成，综合8000-15000', 8000, 15000], ['底薪+绩效8000-12000', 8000, 12000], ['2200+800（餐补）', 2200, 2200], ['3500元/月+提成（人均收入6000元以上）', 6000, open],
    ['150/天*22天', 3263, 3263], ['4000；转正5000-6000', 5000, 6000], ['月薪4K-6K，实习120/天', 4000, 6000], ['9000 - 12000 CNY / month', 9000, 12000],
  ])('%s', (text, min, max) => {
    expect(monthly(text)).toEqual([min, max]);
  });

  it('一年几个月，和一个月几天，不是一回事', () => {
    expect(read('税前月薪1.2万~1.8万，每年15个月').value.monthsPerYear).toBe(15);
    expect(read('150/天*22天').value.monthsPerYear).toBeUndefined();
  });

  it('括号里的学历说的是它前面的数', () => {
    expect(read('8000-10000（硕士）/10000-15000（博士）').value.bands.map(({ level, written }) => [level, written.min])).toEqual([['master', 8000], ['doctor', 10000]]);
  });

  it.each(['按青人社规〔2023〕5号执行', '参照青政发[2024]12号文件执行', '一人一议'])('“%s”没有说出数目，不必看', (text) => {
    expect([monthly(text), read(text).doubts]).toEqual(['面议', []]);
  });
});
