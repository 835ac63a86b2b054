import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(() => cloud.close());

const universities = async (text: string) => cloud.as('visitor').account.universities.query({ text });
const majors = async (text: string) => cloud.as('visitor').account.majors.query({ text });

describe('学校、专业、地区', () => {
  it('国内的学校：全名、一部分、拼音、首字母、简称，都在最前面', async () => {
    for (const typed of ['中国海洋大学', '中国海洋', 'zhongguohaiyangdaxue', 'zghydx']) expect((await universities(typed))[0]).toEqual({ name: '中国海洋大学', where: '山东' });
    for (const typed of ['青岛大学', 'qddx', 'qingdaodaxue']) expect((await universities(typed)).map(({ name }) => name)).toContain('青岛大学');
  });

  it('国外的学校：不管音标和大小写，写明国家', async () => {
    expect((await universities('melbourne'))[0]).toMatchObject({ where: '澳大利亚' });
    expect((await universities('University of Oxford'))[0]).toEqual({ name: 'University of Oxford', where: '英国' });
    expect((await universities('universite de montreal')).map(({ name }) => name)).toContain('Université de Montréal');
  });

  it('专业：名字、拼音、专业类；带代码和门类', async () => {
    expect((await majors('会计学'))[0]).toEqual({ code: '120203K', name: '会计学', class: '工商管理类', field: '管理学' });
    expect((await majors('hykx')).map(({ name }) => name)).toContain('海洋科学');
    const computing = await majors('计算机类');
    expect(computing.length).toBeGreaterThan(5);
    expect(new Set(computing.map((major) => major.class))).toEqual(new Set(['计算机类']));
  });

  it('一次最多 20 个；没有就是没有；空的、太长的不收', async () => {
    expect(await universities('大学')).toHaveLength(20);
    expect(await universities('这所学校根本不存在')).toEqual([]);
    for (const text of ['', '   ', 'x'.repeat(61)]) expect(await refusalOf(universities(text))).toBe('INPUT_INVALID');
  });

  it('家乡三步选到：省、市、区县；直辖市和省直辖县也走得通', async () => {
    const within = async (code?: string) => cloud.as('visitor').account.divisions.query({ within: code });
    expect(await within()).toHaveLength(34);
    expect(await within('370000')).toContainEqual({ code: '370200', name: '青岛市' });
    expect(await within('370200')).toContainEqual({ code: '370211', name: '黄岛区' });
    expect(await within('310000')).toEqual([{ code: '310100', name: '上海市' }]);
    expect(await within('310100')).toContainEqual({ code: '310116', name: '金山区' });
    expect(await within('429000')).toContainEqual({ code: '429004', name: '仙桃市' });
    expect(await within('370211')).toEqual([]);
  });

  it('从任何一个省往下走，每一步都有得选，走到的都认', async () => {
    const { divisionsWithin, fullNameOf, isDistrict } = await import('../../../domain/person/home-district');
    for (const province of divisionsWithin()) {
      const cities = divisionsWithin(province.code);
      expect(cities.length).toBeGreaterThan(0);
      for (const city of cities) {
        const districts = divisionsWithin(city.code);
        expect(districts.length).toBeGreaterThan(0);
        expect(districts.every(({ code, name }) => isDistrict(code) && fullNameOf(code)?.endsWith(name))).toBe(true);
      }
    }
  });
});
