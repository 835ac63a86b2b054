import { readEducation } from '../../../domain/job/education';

const read = (text: string) => readEducation({ text });

describe('学历：最低要求', () => {
  it.each<[string, string]>([
    ['本科', 'bachelor'], ['本科及以上', 'bachelor'], ['大学本科及以上学历，学士及以上学位', 'bachelor'], ['大学本科', 'bachelor'], ['全日制本科', 'bachelor'], ['统招一本本科以上', 'bachelor'],
    ['二本及以上', 'bachelor'], ['全日制985、211大学本科学历', 'bachelor'], ['本科及以上学历，能力优秀者可放宽', 'bachelor'], ['本科及以上，硕士优先', 'bachelor'], ['研究生和本科', 'bachelor'],
    ['2027届本硕博', 'bachelor'], ['应届本科、硕士、博士生', 'bachelor'], ['２０２７届本科及以上', 'bachelor'], ['学士', 'bachelor'], ['本科 及 以上', 'bachelor'], ['大学及以上', 'bachelor'], ['Bachelor or above', 'bachelor'],
    ['硕士研究生及以上学历学位', 'master'], ['硕士研究生', 'master'], ['研究生', 'master'], ['研究生及以上', 'master'], ['博士/硕士', 'master'], ['硕博', 'master'], ['硕士为主', 'master'], ['硕士及以上学历，优先考虑985或211高校', 'master'],
    ['全日制硕士及以上学历，优秀硕士及博士优先', 'master'], ['硕士及以上，本科须为211', 'master'], ['硕士研究生，第一学历本科', 'master'], ['硕士（本科阶段为双一流）', 'master'], ['硕士，优秀者可放宽至本科', 'master'],
    ['博士', 'doctor'], ['博士研究生', 'doctor'], ['博士学位（一般不超过3年）', 'doctor'], ['博士后', 'doctor'],
    ['大专', 'college'], ['大专及以上学历', 'college'], ['专科及以上学历', 'college'], ['大学专科及以上学历', 'college'], ['高职高专', 'college'], ['大专（含）以上', 'college'], ['专本科', 'college'], ['大专或本科', 'college'],
    ['高中', 'secondary'], ['高中及以上', 'secondary'], ['中专/高中', 'secondary'], ['中专及以上', 'secondary'], ['大中专', 'secondary'], ['技校', 'secondary'], ['初中及以上', 'middle'], ['小学', 'primary'],
    ['不限', 'none'], ['学历不限', 'none'], ['无要求', 'none'], ['高中及以下', 'none'], ['无', 'unknown'], ['', 'unknown'], ['　', 'unknown'],
    ['博士优先', 'unknown'], ['2027届', 'unknown'], ['以官方页面为准', 'unknown'], ['在校大学生', 'college'], ['中国海洋大学在读学生', 'college'], ['返乡高校学子', 'college'],
  ])('%s → %s', (text, lowest) => {
    expect(read(text).value.lowest).toBe(lowest);
  });
});

describe('学历：其余的要求', () => {
  it('“优先”不是门槛，另记', () => {
    expect(read('博士优先').value.preferred).toEqual(['doctor']);
    expect(read('优秀硕士及博士优先').value).toMatchObject({ lowest: 'unknown', preferred: ['master', 'doctor'] });
  });

  it.each<[string, boolean]>([['大学本科及以上学历，学士及以上学位', true], ['硕士研究生及以上学历学位', true], ['本科及以上学历', false], ['本科，学位不限', false]])('要不要学位：%s', (text, needed) => {
    expect(read(text).value.degreeNeeded).toBe(needed);
  });

  it.each<[string, number[]]>([['2027届本科及以上', [2027]], ['26、27届本科', [2026, 2027]], ['2026/2027届', [2026, 2027]], ['全日制大学本科及以上（2026届）', [2026]], ['本科', []], ['2027年应届本科', [2027]]])('届别：%s', (text, cohorts) => {
    expect(read(text).value.cohorts).toEqual(cohorts);
  });

  it('院校条件、可放宽、为主，另存', () => {
    expect(read('统招一本本科以上').value.conditions).toEqual(expect.arrayContaining(['统招', '一本']));
    expect(read('全日制985、211大学本科学历').value.conditions).toEqual(['全日制', '985', '211']);
    expect(read('本科及以上学历，能力优秀者可放宽').value.soft).toBe(true);
    expect(read('硕士为主')).toMatchObject({ value: { soft: true }, doubts: [{ level: 'doubtful' }] });
  });

  it.each([['2027届', '届别'], ['以官方页面为准', '看不出'], ['在校大学生', '学生']])('要人看一眼：%s', (text, reason) => {
    expect(read(text).doubts[0]?.reason).toContain(reason);
  });

  it.each(['本科', '大专及以上学历', '博士/硕士', '', '不限', '本科及以上，硕士优先'])('不必看：%s', (text) => {
    expect(read(text).doubts).toEqual([]);
  });
});

describe('学历：少见的写法', () => {
  it.each<[string, string]>([['不限（本科优先）', 'none'], ['应届毕业生', 'college'], ['研一研二在读', 'master'], ['大三以上在校生', 'college'], ['本科（优秀者可放宽至大专）', 'bachelor'], ['本科，优秀专科亦可', 'bachelor'], ['985/211硕士', 'master'], ['高级工（大专）', 'college'], ['EMBA', 'master']])('%s → %s', (text, lowest) => {
    expect(read(text).value.lowest).toBe(lowest);
  });

  it('届别写成一段', () => {
    expect(read('2025-2027届本科').value.cohorts).toEqual([2025, 2026, 2027]);
  });
});

describe('学历：更多人写的样子', () => {
  it.each<[string, string]>([
    ['本、硕、博均可', 'bachelor'], ['硕、博', 'master'], ['高中、大专、本科', 'secondary'], ['博研', 'doctor'], ['硕研及以上', 'master'], ['大本', 'bachelor'], ['UNDERGRADUATE', 'bachelor'], ['postgraduate', 'master'], ['暂无要求', 'none'],
    ['本科及以上学历（硕士优先）', 'bachelor'], ['大专（本科优先）', 'college'], ['硕士及以上（本科阶段为985/211/双一流）', 'master'], ['大专以上（特别优秀者可放宽至高中）', 'college'], ['硕士及以上，或本科+5年经验', 'bachelor'], ['全日制硕士研究生及以上学历，本硕专业一致', 'master'],
  ])('%s → %s', (text, lowest) => {
    expect(read(text).value.lowest).toBe(lowest);
  });

  it('括号里“优先”的另记，“优先”的学位不是要求', () => {
    expect(read('本科及以上学历（硕士优先）').value.preferred).toEqual(['master']);
    expect([read('本科或以上，学士学位优先').value.degreeNeeded, read('本科（学士学位）及以上').value.degreeNeeded]).toEqual([false, true]);
  });
});
