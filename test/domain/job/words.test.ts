import { kindAround, readKind } from '../../../domain/job/kind';
import { readMajors } from '../../../domain/job/majors';
import { readEmployer, readTitle } from '../../../domain/job/names';
import { welfareIn } from '../../../domain/job/welfare';
import { isDitto } from '../../../domain/sheet/ditto';
import { chineseNumber } from '../../../domain/text/chinese-number';
import { tidy } from '../../../domain/text/fold';
import { exclusionsIn, maskContacts } from '../../../domain/text/sensitive';

const today = new Date('2026-11-22T00:00:00Z');
const reasons = (doubts: { reason: string }[]) => doubts.map(({ reason }) => reason).join();

describe('岗位类型', () => {
  it.each<[string, string, string]>([
    ['招聘', '算法工程师', 'recruitment'], ['校招', '算法工程师', 'recruitment'], ['实习', '学徒工', 'internship'], ['就业见习', '行政岗', 'trainee'], ['见习', '行政岗', 'trainee'], ['挂职锻炼', '书记助理', 'secondment'], ['挂职', '暑期见习（挂职）锻炼', 'secondment'],
    ['', '算法实习生', 'internship'], ['', '算法工程师', 'recruitment'], ['', '街道见习岗', 'trainee'], ['', '实习生管理专员', 'recruitment'], ['全职', 'Java实习生', 'internship'], ['招聘', '前端开发（实习）', 'internship'], ['招聘', '见习督导主管', 'recruitment'], ['招聘', 'Data Analyst Intern', 'internship'],
  ])('类型“%s”、名称“%s” → %s', (kind, title, expected) => {
    expect(readKind({ text: kind }, { today, title }).value).toBe(expected);
  });

  it('两处说法不同，要人确认', () => {
    expect(reasons(readKind({ text: '全职' }, { today, title: 'Java实习生' }).doubts)).toContain('却像实习');
    expect(readKind({ text: '实习' }, { today, title: '学徒工' }).doubts).toEqual([]);
    expect(readKind({ text: '挂职' }, { today, title: '暑期见习（挂职）锻炼' }).doubts).toEqual([]);
    expect(readKind({ text: '甲类' }, { today, title: '学徒工' }).doubts[0]?.level).toBe('bad');
  });

  it.each<[string[], string]>([
    [['2026年青年就业见习岗位一览表'], 'trainee'], [['见习', '某街道2026年用工需求'], 'trainee'], [['Sheet1', '青岛市就业见习基地岗位需求表'], 'trainee'], [['就业见习单位岗位信息'], 'trainee'], [['2026暑期实习'], 'internship'], [['实习生招聘'], 'internship'], [['Sheet1', '示例公司2026年实习岗位招聘信息表（第一批）'], 'internship'], [['挂职锻炼需求表'], 'secondment'], [['附件1：见习岗位表'], 'trainee'], [['实习岗位', '实习期满可转正'], 'internship'],
  ])('表名和标题 %j → %s', (titles, kind) => {
    expect(kindAround(titles)).toBe(kind);
  });

  it.each<[string[]]>([
    [['岗位表', '某公司2026年用工需求', '实习期满可转正']], [['提供实习证明']], [['见习补贴按月发放']], [['示例实习基地有限公司岗位需求表']], [['示例见习医院岗位表']], [['实习生请另填附件2']], [['不含实习岗位']], [['有实习经历']], [['实习生表现优异者可留用']], [['见习岗位', '实习岗位']], [['招聘及实习岗位']], [['2026年招聘岗位', '实习岗位']],
  ])('表名和标题 %j 没有说整张表是什么类型', (titles) => {
    expect(kindAround(titles)).toBeUndefined();
  });
});

describe('单位和岗位名称', () => {
  it.each([['通信车辆     事业部', '通信车辆事业部'], ['翰竺科技（北京)有限公司武汉办事处', '翰竺科技（北京）有限公司武汉办事处'], [' 海信集团　', '海信集团'], ['ABC (China) Co., Ltd', 'ABC (China) Co., Ltd'], ['1.青岛示例公司', '青岛示例公司'], ['３６０集团', '360集团']])('单位“%s” → “%s”', (text, name) => {
    expect(readEmployer({ text }).value).toBe(name);
  });

  it.each([['广发证券股份有限...', '截断'], ['某某股份有限公…', '截断'], ['示例科技（青岛', '截断'], ['上海市徐汇区（16个单位）', '几个单位'], ['共青团信都区委等', '几个单位']])('单位“%s”要看一眼', (text, reason) => {
    expect(reasons(readEmployer({ text }).doubts)).toContain(reason);
  });

  it.each([['电气工程师\n', '电气工程师'], ['9.电信恒联-云计算售前工程师', '电信恒联-云计算售前工程师'], ['崂山区 | Java实习生', 'Java实习生'], ['3D游戏建模师', '3D游戏建模师'], ['2.5次元画师', '2.5次元画师'], ['JAVA开发工程师(实习)', 'JAVA开发工程师（实习）']])('岗位“%s” → “%s”', (text, name) => {
    expect(readTitle({ text }).value).toBe(name);
  });

  it.each([['高级数学讲师（年薪35万+）', '写了薪资'], ['销售8-10K', '写了薪资'], ['几何图形/运动控制/AI视觉算法岗', '几个岗位'], ['营销岗、技术及制造岗、职能管理岗', '几个岗位'], ['IT人员（有无经验均可d', '截断'], ['14个岗位（合计）', '合计'], ['9.电信售前', '序号']])('岗位“%s”要看一眼', (text, reason) => {
    expect(reasons(readTitle({ text }).doubts)).toContain(reason);
  });

  it.each(['C/C++工程师', 'UI/UX设计师', 'Java后端工程师', '科研博士后（重点资助类）', '软件工程师（上位机方向）', '3D游戏建模师'])('岗位“%s”不必看', (text) => {
    expect(readTitle({ text }).doubts).toEqual([]);
  });
});

describe('专业', () => {
  it.each<[string, string[]]>([
    ['软件工程、计算机、自动化、电子信息、机械电子等相关专业', ['软件工程', '计算机', '自动化', '电子信息', '机械电子']], ['计算机相关专业', ['计算机']], ['计算机相关专业优先', ['计算机']], ['管理科学与工程类、建筑类、土木类', ['管理科学与工程类', '建筑类', '土木类']],
    ['人工智能/软件工程/数据科学与大数据技术/计算机等专业', ['人工智能', '软件工程', '数据科学与大数据技术', '计算机']], ['数学或统计学', ['数学', '统计学']], ['工程造价及相关专业', ['工程造价']], ['市场营销专业优先', ['市场营销']], ['机械设计制造及其自动化', ['机械设计制造及其自动化']],
    ['本科：会计学；硕士：财务管理', ['会计学', '财务管理']],
    ['一级学科：机械工程；二级学科：机械电子工程', ['机械工程', '机械电子工程']], ['1、计算机 2、软件工程 3、大数据', ['计算机', '软件工程', '大数据']], ['(1)法学；(2)知识产权', ['法学', '知识产权']], ['①会计 ②金融', ['会计', '金融']], ['3D打印技术、5G通信', ['3D打印技术', '5G通信']],
    ['[0502]外国语言文学', ['外国语言文学']], ['工商管理（含人力资源管理、市场营销）', ['工商管理', '人力资源管理', '市场营销']], ['市场营销专业（本科），工商管理专业（硕士）', ['市场营销', '工商管理']], ['软件工程等计算机相关专业', ['软件工程', '计算机']], ['见岗位说明', []], ['详见附件', []], ['会计（持初级证优先）', ['会计']], ['计算机，软件，电子等相关理工科专业', ['计算机', '软件', '电子', '理工科']], ['机械类；或相关工作经验', ['机械类']], ['计算机类（软件工程、网络工程）', ['计算机类', '软件工程', '网络工程']], ['不限', []], ['专业不限', []], ['', []],
    ['含能材料', ['含能材料']], ['音乐学、和声学', ['音乐学', '和声学']], ['和平学', ['和平学']], ['如：会计', ['会计']], ['主要包括：会计、金融', ['会计', '金融']], ['康复治疗，按摩康复要求', ['康复治疗', '按摩康复']], ['按岗位要求', []], ['含会计、审计', ['会计', '审计']], ['研究生需法学专业', ['法学']],
    ['不限；研究生需计算机专业', ['计算机']], ['不限，硕士须法学', ['法学']], ['不限，硕士限证券投资', ['证券投资']], ['不限（本科）、计算机（硕士）', ['计算机']], ['本科专业不限；硕士：会计学、审计学', ['会计学', '审计学']], ['不限、医学类除外', []], ['不限，计算机、会计优先', []],
  ])('%s', (text, list) => {
    expect(readMajors({ text }).value.list).toEqual(list);
  });

  it('不限、优先、相关，另记', () => {
    expect(readMajors({ text: '专业不限' }).value.unlimited).toBe(true);
    expect(['不限（文科）', '无专业限制', '不要求', '不限，理工科优先'].every((text) => readMajors({ text }).value.unlimited)).toBe(true);
    expect(['专业不限，计算机、会计优先', '不限（本科及以上）', '不限，有教师资格证', '不限专业', '不限，有相关工作经验', '不限专业，要求沟通能力强', '不限；以理工科为主'].map((text) => readMajors({ text }))).toEqual(Array(7).fill({ value: { list: [], unlimited: true, preferred: false, related: false }, doubts: [] }));
    expect(readMajors({ text: '计算机相关专业优先' }).value).toMatchObject({ preferred: true, related: true });
  });
});

describe('专业不限，后面还有话', () => {
  it.each<[string, boolean, string]>([['不限；研究生需计算机专业', false, '后面又写了专业'], ['不限，硕士须法学', false, '后面又写了专业'], ['不限（本科）、计算机（硕士）', false, '后面又写了专业'], ['不限、医学类除外', true, '除外'], ['不限（师范类除外）', true, '除外'], ['不限（文科）', true, '括号'], ['专业不限，但需通过英语六级', true, '后面还有话'], ['不限，金融', true, '后面还有话']])('%s', (text, isUnlimited, reason) => {
    const { value, doubts } = readMajors({ text });
    expect([value.unlimited, doubts.length, reasons(doubts)]).toEqual([isUnlimited, 1, expect.stringContaining(reason)]);
  });
});

describe('文字检查', () => {
  it.each([
    ['联系张老师13800138000', '手机号'], ['电话：0532-88888888', '座机号'], ['简历发hr@example.com', '邮箱'], ['身份证370202199001011234', '身份证号'], ['微信：abc12345', '微信或QQ号'], ['QQ群123456789', '微信或QQ号'], ['１３８００１３８０００', '手机号'], ['138 0013 8000', '手机号'], ['(0532)8888888', '座机号'], ['400-800-8888', '座机号'],
  ])('“%s”里有%s，遮住', (text, kind) => {
    const { text: masked, found } = maskContacts(text);
    expect(found).toContain(kind);
    expect(masked).not.toMatch(/\d{6,}|@/);
  });

  it.each(['https://xyz.51job.com/external/apply.aspx?jobid=163084317&ctmid=8454839', '8000-10000元/月', '岗位代码B13-01', '2025年4月11日17：00', '人数11448', '20250411', '1261个在招职位', '职位编号：JBS1603'])('“%s”原样保留', (text) => {
    expect(maskContacts(text)).toEqual({ text, found: [] });
  });

  it.each([['限男性', '性别'], ['男士优先', '性别'], ['仅招女生', '性别'], ['性别：男', '性别'], ['35岁以下', '年龄'], ['35周岁以下', '年龄'], ['年龄23岁--29岁', '年龄'], ['本科≤24周岁', '年龄'], ['已婚已育优先', '婚育'], ['限本地户籍', '户籍'], ['身高165cm以上', '外貌身高'], ['形象气质佳', '外貌身高']])('“%s”涉嫌%s限制', (text, about) => {
    expect(exclusionsIn(text).map((found) => found.about)).toContain(about);
  });

  it.each(['性别：不限', '男女不限', '3年以上工作经验', '18-25K', '青岛户籍可申请安家费', '女装设计师', '无'])('“%s”没有限制', (text) => {
    expect(exclusionsIn(text)).toEqual([]);
  });

  it('福利标签', () => {
    expect(welfareIn(['七险一金，公积金12%', '双休', undefined])).toEqual(expect.arrayContaining(['五险一金', '补充保险', '双休']));
    expect(welfareIn(['包吃住'])).toEqual(['包吃', '包住']);
    expect(welfareIn(['面议'])).toEqual([]);
  });

  it.each(['同上', '〃', '“同上”', '同 上', '同上。'.slice(0, 2), '″'])('“%s”是同上', (text) => {
    expect(isDitto(text)).toBe(true);
  });

  it('中文数字和全角', () => {
    expect(['三', '十二', '两百', '一万二', '二十', '一百零五', '八千', '双'].map(chineseNumber)).toEqual([3, 12, 200, 12000, 20, 105, 8000, undefined]);
    expect(tidy('　ＪＡＶＡ  工程师\n')).toBe('JAVA 工程师');
  });
});
