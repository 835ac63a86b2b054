import { largestProof } from '../../../domain/person/proof-file';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, idNumberOf } from '../../support/people';
import { agreedTo } from '../../support/profile';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, ['local', 'moved', 'twin', 'other', 'careful', 'elsewhere']);
});
afterAll(() => cloud.close());

const programme = 'seeds' as const;
const origins = (openid: string) => cloud.as(openid).account.origins;
const saveIdNumber = (openid: string, idNumber: string) => origins(openid).saveIdNumber.mutate({ programme, idNumber, agreedTo });

const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 7)]);
const upload = async (openid: string, content: Uint8Array): Promise<string> => {
  const { cloudPath } = await origins(openid).proofPath.mutate();
  return (await cloud.phone(openid).upload(cloudPath, content)).fileID;
};
const sendProof = (openid: string, fileId: string) => origins(openid).sendProof.mutate({ programme, fileId, note: '户口迁移证明', agreedTo });
const isStored = async (openid: string, fileID: string): Promise<boolean> => {
  const response = await fetch(`${cloud.url}/temp-urls`, {
    method: 'POST',
    headers: { cookie: cloud.cloud.cookieOf(openid), 'content-type': 'application/json' },
    body: JSON.stringify({ fileList: [fileID] }),
  });
  return ((await response.json()) as { fileList: { status: number }[] }).fileList[0]?.status === 0;
};

describe('本地生源', () => {
  it('金山的号码，不论今天的区还是从前的县，都是待核；号码只露头尾', async () => {
    expect(await origins('local').mine.query({ programme })).toEqual({ state: null, idNumber: null, proof: null, review: null, agreed: false });
    const number = idNumberOf('310116', 1);
    expect(await saveIdNumber('local', number)).toEqual({ state: 'derived' });
    expect(await origins('local').mine.query({ programme })).toMatchObject({ state: 'derived', idNumber: `310***********${number.slice(-4)}`, agreed: true });
    expect(await saveIdNumber('twin', idNumberOf('310228', 2))).toEqual({ state: 'derived' });
    expect(await saveIdNumber('moved', idNumberOf('370211', 3))).toEqual({ state: 'foreign' });
    expect(await saveIdNumber('moved', idNumberOf('310116', 4))).toEqual({ state: 'derived' });
  });

  it('别人的号码用不了，拒绝里没有一点别人的消息；自己的重存一遍没事', async () => {
    const number = idNumberOf('310116', 1);
    const { result } = await cloud.phone('other').call('account', { path: 'origins.saveIdNumber', type: 'mutation', input: { programme, idNumber: number, agreedTo } });
    expect(result).toMatchObject({ ok: false, code: 'ID_NUMBER_TAKEN' });
    expect(JSON.stringify(result)).not.toMatch(/local|示例学生|310116/);
    expect(await origins('other').mine.query({ programme })).toMatchObject({ state: null, idNumber: null });
    expect(await saveIdNumber('local', number)).toEqual({ state: 'derived' });
  });

  it('错的号码说得出错在哪；不问身份证号的项目，一个号码也不收；不同意不收', async () => {
    const right = idNumberOf('310116', 9);
    const wrong = right.slice(0, 16) + String((Number(right[16]) + 1) % 10) + right.slice(17);
    expect(await refusalOf(saveIdNumber('careful', wrong))).toBe('ID_NUMBER_INVALID');
    expect(await refusalOf(saveIdNumber('careful', right.slice(0, 17)))).toBe('ID_NUMBER_INVALID');
    expect(await refusalOf(origins('careful').saveIdNumber.mutate({ programme: 'geese' as never, idNumber: right, agreedTo }))).toBe('INPUT_INVALID');
    expect(await refusalOf(origins('careful').saveIdNumber.mutate({ programme, idNumber: right, agreedTo: '2000-01' as never }))).toBe('INPUT_INVALID');
    expect(await cloud.db.vaults.read('careful')).toBeUndefined();
    expect(await refusalOf(saveIdNumber('nobody', right))).toBe('PROFILE_NEEDED');
  });

  it('交一份证明，换一份，旧的等着删除；同一份交两遍还是一份', async () => {
    const first = await upload('elsewhere', photo);
    await sendProof('elsewhere', first);
    await sendProof('elsewhere', first);
    expect(await origins('elsewhere').mine.query({ programme })).toMatchObject({ state: 'sent', proof: { note: '户口迁移证明' } });
    const second = await upload('elsewhere', Buffer.from('%PDF-1.7 示例'));
    await sendProof('elsewhere', second);
    // The first one once more, late: the second stays.
    await sendProof('elsewhere', first);
    expect(await cloud.db.origins.read('elsewhere_seeds')).toMatchObject({ proof: { fileId: second }, discarded: [first], district: '310116' });
    await cloud.cloud.fire('clock');
    expect([await isStored('elsewhere', first), await isStored('elsewhere', second)]).toEqual([false, true]);
    expect((await cloud.db.origins.read('elsewhere_seeds'))?.discarded).toEqual([]);
  });

  it('不是照片也不是 PDF 的、太大的，当场删掉；改了后缀骗不过', async () => {
    const faults: [Buffer, string][] = [
      [Buffer.from('MZ 一个程序'), 'PROOF_WRONG_TYPE'],
      [Buffer.from('<svg onload="x">'), 'PROOF_WRONG_TYPE'],
      [Buffer.alloc(0), 'PROOF_WRONG_TYPE'],
      [Buffer.concat([photo, Buffer.alloc(largestProof)]), 'PROOF_TOO_LARGE'],
    ];
    for (const [content, code] of faults) {
      const fileId = await upload('careful', content);
      expect(await refusalOf(sendProof('careful', fileId))).toBe(code);
      expect(await isStored('careful', fileId)).toBe(false);
    }
    expect(await origins('careful').mine.query({ programme })).toMatchObject({ state: null, proof: null });
  });

  it('别人的文件、别的文件夹、绕路的路径、不存在的，都当没有', async () => {
    const theirs = await upload('elsewhere', photo);
    const ownElsewhere = (await cloud.phone('careful').upload('imports/careful/photo', photo)).fileID;
    const around = theirs.replace('proofs/elsewhere/', 'proofs/careful/../elsewhere/');
    const missing = theirs.replace(/elsewhere\/.*/, 'careful/000');
    for (const fileId of [theirs, ownElsewhere, around, missing, 'https://example.com/photo', '']) expect(await refusalOf(sendProof('careful', fileId))).toBe('PROOF_NOT_FOUND');
    expect(await isStored('elsewhere', theirs)).toBe(true);
  });

  it('撤回同意：号码、证明、结论都没了，号码又可以给别人', async () => {
    const number = idNumberOf('310116', 20);
    await saveIdNumber('careful', number);
    const fileId = await upload('careful', photo);
    await sendProof('careful', fileId);
    // An entry of the record is still to be written when the case goes.
    await employ(cloud.db, 'jinshan', 'editor', '310116');
    const { updatedAt } = (await cloud.db.origins.read('careful_seeds')) ?? {};
    await cloud.as('jinshan').desk.origins.decide.mutate({ id: 'careful_seeds', seen: updatedAt?.toISOString() ?? '', decision: { outcome: 'proven' } });
    await origins('careful').withdraw.mutate();
    expect(await cloud.db.origins.read('careful_seeds')).toBeUndefined();
    expect(await cloud.db.audit.count({ act: 'origin.proven' })).toBe(1);
    expect(await origins('careful').mine.query({ programme })).toEqual({ state: null, idNumber: null, proof: null, review: null, agreed: false });
    expect(await isStored('careful', fileId)).toBe(false);
    expect(await cloud.db.consents.read(`careful_sensitive_${agreedTo}`)).toMatchObject({ withdrawnAt: expect.any(Date) });
    await origins('careful').withdraw.mutate();
    expect(await saveIdNumber('other', number)).toEqual({ state: 'derived' });
  });
});
