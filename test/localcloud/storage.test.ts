import { type Laboratory, openLaboratory, refusal } from './support/sdk';

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory();
});
afterAll(() => lab.close());

interface Listed {
  fileID: string;
  status: number;
  tempFileURL: string;
}
const cloud = () =>
  lab.sdk as unknown as {
    uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
    downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
    getTempFileURL(options: { fileList: (string | { fileID: string; maxAge: number })[] }): Promise<{ fileList: Listed[] }>;
    deleteFile(options: { fileList: string[] }): Promise<{ fileList: Listed[] }>;
  };

const upload = async (
  openid: string,
  cloudPath: string,
  text: string,
): Promise<{ fileID?: string; error?: { errCode: number } }> => {
  const form = new FormData();
  form.set('cloudPath', cloudPath);
  form.set('file', new Blob([text]), 'file');
  return (await (
    await fetch(`${lab.cloud.url}/upload`, { method: 'POST', headers: { cookie: lab.cloud.cookieOf(openid) }, body: form })
  ).json()) as { fileID?: string };
};
const links = async (openid: string, fileList: string[]): Promise<Listed[]> => {
  const response = await fetch(`${lab.cloud.url}/temp-urls`, {
    method: 'POST',
    headers: { cookie: lab.cloud.cookieOf(openid), 'content-type': 'application/json' },
    body: JSON.stringify({ fileList }),
  });
  return ((await response.json()) as { fileList: Listed[] }).fileList;
};

describe('云存储', () => {
  it('a function uploads, links, downloads and deletes', async () => {
    const { fileID } = await cloud().uploadFile({ cloudPath: '导入/岗位 表.xlsx', fileContent: Buffer.from('内容') });
    expect(fileID).toMatch(/^cloud:\/\/local\..*\/导入\/岗位 表\.xlsx$/);
    expect((await cloud().downloadFile({ fileID })).fileContent.toString()).toBe('内容');
    const { fileList } = await cloud().getTempFileURL({ fileList: [fileID] });
    const response = await fetch(String(fileList[0]?.tempFileURL));
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      '内容',
    ]);
    expect((await cloud().deleteFile({ fileList: [fileID] })).fileList[0]?.status).toBe(0);
    expect((await cloud().getTempFileURL({ fileList: [fileID] })).fileList[0]?.status).toBe(-503003);
    expect((await cloud().deleteFile({ fileList: [fileID] })).fileList[0]?.status).toBe(-503003);
    expect((await fetch(String(fileList[0]?.tempFileURL))).status).toBe(404);
  });

  it('a client uploads and reaches its own file', async () => {
    const { fileID } = await upload('oOwner', 'cv/1.txt', '简历');
    const [link] = await links('oOwner', [String(fileID)]);
    expect(await (await fetch(String(link?.tempFileURL))).text()).toBe('简历');
    expect((await cloud().downloadFile({ fileID: String(fileID) })).fileContent.toString()).toBe('简历');
  });

  it('nobody else gets a link to it or overwrites it', async () => {
    const { fileID } = await upload('oOwner', 'cv/2.txt', '简历');
    expect((await links('oStranger', [String(fileID)]))[0]).toMatchObject({ status: -503002, tempFileURL: '' });
    expect((await upload('oStranger', 'cv/2.txt', '冒名')).error?.errCode).toBe(-503002);
    expect((await cloud().downloadFile({ fileID: String(fileID) })).fileContent.toString()).toBe('简历');
  });

  it('a link expires, and a forged one never works', async () => {
    const { fileID } = await upload('oOwner', 'cv/3.txt', '简历');
    const { fileList } = await cloud().getTempFileURL({ fileList: [{ fileID: String(fileID), maxAge: 1 }] });
    const url = String(fileList[0]?.tempFileURL);
    expect((await fetch(url.replace(/until=\d+/, 'until=9999999999'))).status).toBe(403);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await fetch(url)).status).toBe(403);
  });

  it('gives links to, and deletes, 50 files at a time at most', async () => {
    const many = Array.from({ length: 51 }, (_, n) => `cloud://local/${n}`);
    expect((await refusal(cloud().getTempFileURL({ fileList: many }))).errMsg).toContain('at most 50 files at a time, not 51');
    expect((await refusal(cloud().deleteFile({ fileList: many }))).errMsg).toContain('at most 50 files at a time, not 51');
  });

  it('says that a file is not there', async () => {
    const { fileID } = await upload('oOwner', 'cv/gone.txt', '简历');
    await cloud().deleteFile({ fileList: [String(fileID)] });
    expect((await refusal(cloud().downloadFile({ fileID: String(fileID) }))).errMsg).toContain('file not exist');
  });

  it.each(['/absolute.txt', 'a//b.txt', '../secret', 'a/../../b', 'a?b', ''])('refuses the path %j', async (path) => {
    expect((await upload('oOwner', path, 'x')).error?.errCode).toBe(-501007);
    if (path)
      expect((await refusal(cloud().uploadFile({ cloudPath: path, fileContent: Buffer.from('x') }))).errMsg).toContain(
        'cloudPath',
      );
  });

  it('never runs an uploaded page', async () => {
    const { fileID } = await upload('oOwner', 'page.html', '<script>alert(1)</script>');
    const [link] = await links('oOwner', [String(fileID)]);
    expect((await fetch(String(link?.tempFileURL))).headers.get('content-type')).toContain('text/plain');
  });
});
