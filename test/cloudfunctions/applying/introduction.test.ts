import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { lookAt } from '../../../cloudfunctions/runtime/storage';
import { attach, openBusiness, pdf, prepare, send } from './people';

let cloud: TestCloud;
let jobs: Record<string, string>;
beforeAll(async () => {
  cloud = await openTestCloud();
  jobs = await openBusiness(cloud);
});
afterAll(() => cloud.close());

const mine = (openid: string) => cloud.as(openid).jobs.introduction;
const words = { experience: [], skills: '', about: '想回家乡工作' };
const exists = async (fileId: string): Promise<boolean> => (await lookAt(fileId, 10)) !== undefined;
/** The clock strikes once everything let go of has settled. */
const discard = async (openid: string): Promise<void> => {
  const kept = await cloud.db.introductions.read(openid);
  for (const index of (kept?.discarded ?? []).keys()) await cloud.db.introductions.updateOne({ _id: openid }, { [`discarded.${index}.at`]: new Date(0) });
  await cloud.cloud.fire('clock');
};

describe('求职简介', () => {
  it('写一次：学历来自个人信息，经历、技能、几句话、一份 PDF；重复存是一份', async () => {
    await prepare(cloud, 'writer');
    await attach(cloud, 'writer');
    for (let time = 0; time < 3; time += 1) await mine('writer').save.mutate(words);
    expect(await mine('writer').read.query()).toMatchObject({ ...words, file: { size: pdf.length }, person: { name: '示例学生 01', university: '示例大学', local: true } });
    expect(await cloud.db.introductions.count({})).toBe(1);
  });

  it('没有个人信息先填；月份颠倒的、太长的、不合适的话不收', async () => {
    expect(await refusalOf(mine('visitor').read.query())).toBe('PROFILE_NEEDED');
    const entry = { where: '示例公司', as: '实习', from: '2026-05', until: '2026-01', did: '' };
    expect(await refusalOf(mine('writer').save.mutate({ ...words, experience: [entry] }))).toBe('INPUT_INVALID');
    expect(await refusalOf(mine('writer').save.mutate({ ...words, about: '长'.repeat(301) }))).toBe('INPUT_INVALID');
    expect(await refusalOf(mine('writer').save.mutate({ ...words, experience: Array.from({ length: 7 }, () => ({ ...entry, until: null })) }))).toBe('INPUT_INVALID');
  });

  it('文件看内容，不看名字：不是 PDF、太大、别人的、不存在的都不收，收不下的当场删', async () => {
    await prepare(cloud, 'uploader');
    const put = async (content: Uint8Array): Promise<string> => {
      const { cloudPath } = await mine('uploader').filePath.mutate();
      return (await cloud.phone('uploader').upload(cloudPath, content)).fileID;
    };
    const picture = await put(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    expect(await refusalOf(mine('uploader').attach.mutate({ fileId: picture, name: '简历.pdf' }))).toBe('INTRODUCTION_FILE_NOT_PDF');
    const heavy = await put(Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)]));
    expect(await refusalOf(mine('uploader').attach.mutate({ fileId: heavy, name: '简历.pdf' }))).toBe('INTRODUCTION_FILE_TOO_LARGE');
    expect([await exists(picture), await exists(heavy)]).toEqual([false, false]);
    const theirs = (await cloud.db.introductions.read('writer'))?.file?.fileId ?? '';
    for (const fileId of [theirs, theirs.replace('writer', 'uploader'), 'cloud://x/introductions/uploader/../writer/a']) expect(await refusalOf(mine('uploader').attach.mutate({ fileId, name: '简历.pdf' }))).toBe('INTRODUCTION_FILE_NOT_FOUND');
    expect(await exists(theirs)).toBe(true);
  });

  it('换一份，旧的随后删除；投出去的还带着旧的，就留到撤回', async () => {
    await prepare(cloud, 'changer');
    const first = await attach(cloud, 'changer');
    const second = await attach(cloud, 'changer');
    await discard('changer');
    expect([await exists(first), await exists(second)]).toEqual([false, true]);

    await send(cloud, 'changer', jobs['会计'] ?? '', 'with-second');
    await mine('changer').detach.mutate();
    await mine('changer').detach.mutate();
    await discard('changer');
    expect(await exists(second)).toBe(true);
    await cloud.as('changer').jobs.applications.withdraw.mutate({ jobId: jobs['会计'] ?? '', sendId: 'with-second' });
    await discard('changer');
    expect(await exists(second)).toBe(false);
    expect((await cloud.db.introductions.read('changer'))?.discarded ?? []).toEqual([]);
  });

  it('自己随时打得开', async () => {
    const { url } = await mine('writer').openFile.mutate();
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(pdf)).toBe(true);
    expect(await refusalOf(mine('changer').openFile.mutate())).toBe('INTRODUCTION_FILE_NOT_FOUND');
  });
});
