import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { fieldFault } from '../../localcloud/openapi/template-fields';
import { type Laboratory, openLaboratory, SDK_PATH } from './support/sdk';

/** Open APIs without a network, called by a function through the SDK. */

const source = `const cloud = require(${JSON.stringify(SDK_PATH)}); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async ({ api, data }) => {
  try {
    const result = typeof cloud[api] === 'function' ? await cloud[api](data) : await api.split('.').reduce((at, name) => at[name], cloud.openapi)(data);
    return { ...result, buffer: result.buffer && Buffer.from(result.buffer).toString('base64') };
  } catch (error) { return { refused: error.errCode, words: error.errMsg }; }
};`;
const config = JSON.stringify({
  permissions: {
    openapi: [
      'subscribeMessage.send',
      'wxacode.getUnlimited',
      'security.msgSecCheck',
      'phonenumber.getPhoneNumber',
      'cloudbase.getOpenData',
      'security.imgSecCheck',
    ],
  },
});

let lab: Laboratory;
beforeAll(async () => {
  prepareZXingModule({
    overrides: { wasmBinary: Uint8Array.from(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer },
  });
  const templates = [{ id: 'INTERVIEW', fields: ['thing1', 'time2', 'phrase3'] }];
  const people = [{ openid: 'oKnown', name: '示例学生 01', phone: '10000000001' }];
  lab = await openLaboratory({
    functions: { open: { 'index.js': source, 'config.json': config }, bare: { 'index.js': source } },
    templates,
    people,
    riskyWords: ['违规示例'],
  });
});
afterAll(() => lab.close());

type Outcome = { [field: string]: unknown };
const open = async (api: string, data: object, { name = 'open', openid = 'oKnown' } = {}): Promise<Outcome> => {
  const { result, error } = await lab.cloud.call(name, { api, data }, openid);
  if (error) throw new Error(error.errMsg);
  return result as Outcome;
};

const message = (changes: object = {}) => ({
  touser: 'oKnown',
  templateId: 'INTERVIEW',
  page: 'pages/messages/index',
  data: { thing1: { value: '面试通知' }, time2: { value: '2026年6月20日 09:30' }, phrase3: { value: '已确认' } },
  ...changes,
});

describe('订阅消息', () => {
  it('one tap on allow is one message; the next is refused', async () => {
    await lab.cloud.accept('oKnown', ['INTERVIEW']);
    expect(await open('subscribeMessage.send', message())).toMatchObject({ errCode: 0 });
    expect(await open('subscribeMessage.send', message())).toMatchObject({ refused: 43101 });
    expect(lab.cloud.inbox('oKnown')).toEqual([
      expect.objectContaining({
        templateId: 'INTERVIEW',
        page: 'pages/messages/index',
        fields: { thing1: '面试通知', time2: '2026年6月20日 09:30', phrase3: '已确认' },
      }),
    ]);
    expect(lab.cloud.inbox('oSomebodyElse')).toEqual([]);
  });

  it('sent at once, no more leave than were allowed', async () => {
    await lab.cloud.accept('oBusy', ['INTERVIEW', 'INTERVIEW']);
    const sent = await Promise.all(Array.from({ length: 6 }, () => open('subscribeMessage.send', message({ touser: 'oBusy' }))));
    expect(sent.filter(({ errCode }) => errCode === 0)).toHaveLength(2);
    expect(lab.cloud.inbox('oBusy')).toHaveLength(2);
  });

  it.each([
    ['a text of 21 characters', { thing1: { value: '一'.repeat(21) } }, /data.thing1.value invalid/],
    ['nothing in a field', { thing1: { value: '' } }, /data.thing1.value is empty/],
    ['a phrase of six characters', { phrase3: { value: '六个汉字太多' } }, /data.phrase3.value invalid/],
    ['a time that is none', { time2: { value: '明天' } }, /data.time2.value invalid/],
  ])('47003 for %s', async (_title, change, words) => {
    const sent = await open('subscribeMessage.send', message({ data: { ...message().data, ...change } }));
    expect(sent).toMatchObject({ refused: 47003, words: expect.stringMatching(words) });
  });

  it.each([
    ['thing', ['一'.repeat(20), 'A1，。'], ['一'.repeat(21), '两行\n字']],
    ['number', ['123', '12.50', '1'.repeat(32)], ['1,000', '12元', '1'.repeat(33)]],
    ['letter', ['abcXYZ'], ['abc1', '甲', 'a'.repeat(33)]],
    ['symbol', ['#*'], ['a#', '######']],
    ['character_string', ['No.2026-06/16'], ['编号1', 'x'.repeat(33)]],
    [
      'time',
      ['09:30', '2026年6月20日 09:30', '2026-06-20 09:30:15', '09:00~11:30', '2026年6月20日 09:00 ~ 2026年6月20日 11:30'],
      ['明天', '25:00', '2026年13月1日 09:30', '09:00-11:30', '2026年6月20日'],
    ],
    [
      'date',
      ['2026年6月20日', '2026-06-20', '2026/06/20 09:30', '6月20日', '2026年6月', '2026年6月16日~2026年6月24日'],
      ['2026年6月32日', '20260620', '09:30'],
    ],
    ['amount', ['¥100.00', '3000元', '12.5'], ['三千', '¥12345678901', '100 元整']],
    ['phone_number', ['10000000001', '+86-0766-66888866'], ['1'.repeat(18), '电话1']],
    ['car_number', ['粤A8Z888挂', '鲁B12345'], ['粤粤A12345', '鲁B123456789']],
    ['name', ['示例学生', 'Example Student', '示例Sample'], ['示例学生01', '一二三四五六七八九十一', 'x'.repeat(21)]],
    ['phrase', ['已确认', '五个汉字词'], ['六个汉字的词', 'ok', '已确认1']],
  ])('%s fields take what WeChat takes', (type, right, wrong) => {
    const fault = (text: string) => fieldFault(`${type}1`, text);
    expect(right.filter((text) => fault(text) !== undefined)).toEqual([]);
    expect(wrong.filter((text) => fault(text) === undefined)).toEqual([]);
  });

  it('40037 for a template nobody declared', async () => {
    expect(await open('subscribeMessage.send', message({ templateId: 'OTHER' }))).toMatchObject({ refused: 40037 });
  });

  it('the client allows by POST /subscriptions and reads by GET /messages', async () => {
    const headers = { cookie: lab.cloud.cookieOf('oPhone'), 'content-type': 'application/json' };
    await fetch(`${lab.cloud.url}/subscriptions`, { method: 'POST', headers, body: JSON.stringify({ accepted: ['INTERVIEW'] }) });
    await open('subscribeMessage.send', message({ touser: 'oPhone' }));
    const { messages } = (await (await fetch(`${lab.cloud.url}/messages`, { headers })).json()) as { messages: object[] };
    expect(messages).toHaveLength(1);
  });
});

describe('其他开放接口', () => {
  it('a mini-program code can be scanned and leads to its page', async () => {
    const { buffer, contentType } = await open('wxacode.getUnlimited', {
      scene: 'a=1&b=2',
      page: 'pages/jobs/detail/index',
      width: 430,
    });
    expect(contentType).toBe('image/png');
    const [code] = await readBarcodes(Buffer.from(String(buffer), 'base64'), { formats: ['QRCode'] });
    expect(code?.text).toBe(`${lab.cloud.url}/#/pages/jobs/detail/index?scene=a%3D1%26b%3D2`);
  });

  it.each([
    [{ scene: 'x'.repeat(33), page: 'pages/a' }, 40169],
    [{ scene: '中文', page: 'pages/a' }, 40169],
    [{ scene: 'ok', page: '/pages/a' }, 41030],
    [{ scene: 'ok', page: 'pages/a?b=1' }, 41030],
  ])('a code is refused by the rules of WeChat: %j', async (data, refused) => {
    expect(await open('wxacode.getUnlimited', data)).toMatchObject({ refused });
  });

  it('checks texts by a list of words', async () => {
    const check = (content: string, openid = 'oKnown') => open('security.msgSecCheck', { version: 2, scene: 1, openid, content });
    expect(await check('正常的介绍')).toMatchObject({ result: { suggest: 'pass', label: 100 } });
    expect(await check('这里有违规示例')).toMatchObject({ result: { suggest: 'risky' } });
    expect(await check('长'.repeat(2501))).toMatchObject({ refused: 45002 });
    expect(await check('正常', 'oNeverSeen')).toMatchObject({ refused: 61010 });
  });

  it('a phone code works once', async () => {
    const headers = { cookie: lab.cloud.cookieOf('oKnown') };
    const { code } = (await (await fetch(`${lab.cloud.url}/phone-code`, { method: 'POST', headers })).json()) as { code: string };
    expect(await open('phonenumber.getPhoneNumber', { code })).toMatchObject({
      phoneInfo: { purePhoneNumber: '10000000001', countryCode: '86' },
    });
    expect(await open('phonenumber.getPhoneNumber', { code })).toMatchObject({ refused: 40029 });
  });

  it('the cloudID of the same button opens the number, again and again, and a made-up one does not spoil it', async () => {
    const headers = { cookie: lab.cloud.cookieOf('oKnown') };
    const { cloudID } = (await (await fetch(`${lab.cloud.url}/phone-code`, { method: 'POST', headers })).json()) as {
      cloudID: string;
    };
    const known = { cloudID, data: { purePhoneNumber: '10000000001' } };
    const madeUp = { cloudID: 'made-up', errCode: -601005 };
    expect(await open('getOpenData', { list: [cloudID, 'made-up'] })).toMatchObject({ list: [known, madeUp] });
    expect(await open('cloudbase.getOpenData', { cloudidList: [cloudID] })).toMatchObject({
      dataList: [{ cloudId: cloudID, json: { data: {} } }],
    });
  });

  it('signs for a video room', async () => {
    const sign = (groupId: string) => open('getVoIPSign', { groupId, timestamp: 1_750_000_000, nonce: 'n' });
    expect((await sign('room')).signature).toMatch(/^[0-9a-f]{64}$/);
    expect((await sign('room')).signature).not.toBe((await sign('other')).signature);
  });

  it('-604101 for what config.json does not list, -604100 for what is not offered', async () => {
    expect(await open('subscribeMessage.send', message(), { name: 'bare' })).toMatchObject({ refused: -604101 });
    expect(await open('security.mediaCheckAsync', {})).toMatchObject({
      refused: -604100,
      words: expect.stringContaining('security.mediaCheckAsync is not offered locally'),
    });
  });
});
