import { resealOld, fingerprintOf, keepIdNumber, keepPhone, openVault, pseudonymOf } from '../../../cloudfunctions/runtime/vault';
import { keyring } from '../../../cloudfunctions/runtime/vault/keyring';
import { identityKeys, openTestCloud, type TestCloud } from '../../support/local-cloud';
import { idNumberOf } from '../../support/people';

/** Time for so many slices. */
const turns = (left: number) => (): boolean => (left -= 1) >= 0;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(() => cloud.close());
beforeEach(() => {
  process.env.IDENTITY_KEYS = identityKeys();
});
afterAll(() => {
  delete process.env.IDENTITY_KEYS;
});

const now = new Date();
const phone = '10000000001';
const vaultOf = async (personId: string) => {
  const vault = await cloud.db.vaults.read(personId);
  if (!vault) throw new Error(`nothing is kept of ${personId}`);
  return vault;
};

describe('保险柜', () => {
  it('库里的东西谁也读不懂：没有号码、没有生日、没有它们的编码', async () => {
    const number = idNumberOf('370211', 1);
    await keepPhone(cloud.db, 'one', phone, now);
    expect(await keepIdNumber(cloud.db, 'one', number, now)).toBe(true);
    const kept = JSON.stringify(await vaultOf('one'));
    for (const secret of [number, number.slice(6, 14), phone, phone.slice(3)]) {
      for (const form of [secret, Buffer.from(secret).toString('base64').replace(/=+$/, ''), Buffer.from(secret).toString('hex')]) expect(kept).not.toContain(form);
    }
    const vault = await vaultOf('one');
    expect([openVault(vault, 'phone'), openVault(vault, 'idNumber')]).toEqual([phone, number]);
    expect([vault.phoneMasked, vault.idNumberMasked]).toEqual(['100****0001', `370***********${number.slice(-4)}`]);
  });

  it('同一个号码存两次，密文不同，指纹相同', async () => {
    await keepPhone(cloud.db, 'two', phone, now);
    const first = (await vaultOf('two')).phone;
    await keepPhone(cloud.db, 'two', phone, now);
    expect((await vaultOf('two')).phone?.text).not.toBe(first?.text);
    expect(fingerprintOf('x')).toBe(fingerprintOf('x'));
    expect(fingerprintOf('x')).not.toBe(fingerprintOf('y'));
    expect(pseudonymOf('two')).not.toContain('two');
  });

  it('改动一个比特、换个主人、换个格子、换掉钥匙，都打不开', async () => {
    await keepIdNumber(cloud.db, 'three', idNumberOf('370211', 3), now);
    const vault = await vaultOf('three');
    const { idNumber } = vault;
    if (!idNumber) throw new Error('nothing is sealed');
    const flip = (part: string): string => {
      const bytes = Buffer.from(part, 'base64');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      return bytes.toString('base64');
    };
    const changed = [
      { ...vault, idNumber: { ...idNumber, text: flip(idNumber.text) } },
      { ...vault, idNumber: { ...idNumber, tag: flip(idNumber.tag) } },
      { ...vault, idNumber: { ...idNumber, nonce: flip(idNumber.nonce) } },
      { ...vault, idNumber: { ...idNumber, tag: Buffer.from(idNumber.tag, 'base64').subarray(0, 4).toString('base64') } },
      { ...vault, idNumber: { ...idNumber, key: '2' } },
      { ...vault, idNumber: { ...idNumber, key: '__proto__' } },
      { ...vault, _id: 'four' },
    ];
    for (const each of changed) expect(() => openVault(each, 'idNumber')).toThrow();
    expect(() => openVault({ ...vault, phone: idNumber }, 'phone')).toThrow();
  });

  it('一个身份证号只归一个人；同时来抢，也只有一个成', async () => {
    const number = idNumberOf('370211', 5);
    const claims = await Promise.all(['five', 'six', 'seven', 'eight'].map((personId) => keepIdNumber(cloud.db, personId, number, now)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await cloud.db.vaults.count({ fingerprint: fingerprintOf(number) })).toBe(1);
    const winner = ['five', 'six', 'seven', 'eight'][claims.indexOf(true)] ?? '';
    expect(await keepIdNumber(cloud.db, winner, number, now)).toBe(true);
    await keepPhone(cloud.db, 'nine', phone, now);
    expect(await keepIdNumber(cloud.db, 'nine', number, now)).toBe(false);
    expect((await vaultOf('nine')).idNumber).toBeUndefined();
  });

  it('换钥匙：旧的一批批重新封好，没有时间了就留到下一次；封完，旧钥匙拿走也打得开', async () => {
    await cloud.db.vaults.remove({});
    const people = Array.from({ length: 60 }, (_, at) => `rotated-${at}`);
    for (const [at, personId] of people.entries()) await keepIdNumber(cloud.db, personId, idNumberOf('370211', 100 + at), now);
    await keepPhone(cloud.db, 'rotated-0', phone, now);

    process.env.IDENTITY_KEYS = identityKeys('2');
    expect(openVault(await vaultOf('rotated-59'), 'idNumber')).toBe(idNumberOf('370211', 159));
    // Two slices of fifty: the one phone, and fifty of the numbers.
    const round = () => resealOld({ db: cloud.db, hasTime: turns(2) });
    expect([await round(), await round(), await round()]).toEqual([51, 10, 0]);
    expect(await cloud.db.vaults.count({ 'idNumber.key': '2' })).toBe(60);

    const { keys, ...rest } = JSON.parse(identityKeys('2')) as { keys: Record<string, string> };
    process.env.IDENTITY_KEYS = JSON.stringify({ ...rest, keys: { '2': keys['2'] } });
    expect(openVault(await vaultOf('rotated-0'), 'phone')).toBe(phone);
    for (const [at, personId] of people.entries()) expect(openVault(await vaultOf(personId), 'idNumber')).toBe(idNumberOf('370211', 100 + at));
  });

  it('重新封的时候本人刚好改了号码：留下本人改的', async () => {
    await cloud.db.vaults.remove({});
    await keepPhone(cloud.db, 'ten', phone, now);
    const sealedByOld = await vaultOf('ten');
    process.env.IDENTITY_KEYS = identityKeys('2');
    await keepPhone(cloud.db, 'ten', '10000000002', now);
    expect(await cloud.db.vaults.updateOne({ _id: 'ten', 'phone.nonce': sealedByOld.phone?.nonce }, { updatedAt: now })).toBe(false);
    await resealOld({ db: cloud.db, hasTime: turns(9) });
    expect(openVault(await vaultOf('ten'), 'phone')).toBe('10000000002');
  });

  it('坏了的再多，也不耽误别的', async () => {
    await cloud.db.vaults.remove({});
    process.env.IDENTITY_KEYS = identityKeys('1');
    const broken = Array.from({ length: 60 }, (_, at) => `broken-${at}`);
    for (const personId of [...broken, 'sound']) await keepPhone(cloud.db, personId, phone, now);
    for (const _id of broken) await cloud.db.vaults.updateOne({ _id }, { 'phone.tag': Buffer.alloc(16).toString('base64') });
    process.env.IDENTITY_KEYS = identityKeys('2');
    expect(await resealOld({ db: cloud.db, hasTime: turns(9) })).toBe(1);
    expect((await vaultOf('sound')).phone?.key).toBe('2');
  });

  it('钥匙配错了说得出来，可一个字也不透露', () => {
    const short = Buffer.alloc(16, 'short').toString('base64');
    for (const wrong of [`not json ${short}`, JSON.stringify({ current: '1', keys: { '1': short }, fingerprint: short }), identityKeys().replace('"current":"1"', '"current":"9"')]) {
      process.env.IDENTITY_KEYS = wrong;
      expect(() => keyring()).toThrow('IDENTITY_KEYS');
      expect(() => keyring()).not.toThrow(short);
    }
  });
});
