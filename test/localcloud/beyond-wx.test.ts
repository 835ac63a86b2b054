import { createRequire } from 'node:module';
import path from 'node:path';
import { type Laboratory, openLaboratory, refusal, SDK_PATH } from './support/sdk';

/** What only `@cloudbase/node-sdk`, inside wx-server-sdk, can ask for; and everything that is answered with "not offered". */

interface NodeQuery {
  where(query: object): NodeQuery;
  updateAndReturn(data: object): Promise<{ updated: number; doc: object | null }>;
  options(options: { raw: boolean }): NodeQuery;
  aggregate(stages: object[]): { end(): Promise<{ data: object[] }> };
}
interface NodeSdk {
  database(): {
    collection(name: string): NodeQuery;
    command: { inc(by: number): object };
    startTransaction(): Promise<NodeTransaction>;
  };
  copyFile(options: { fileList: object[] }): Promise<{ fileList: { fileId: string; code: string }[] }>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
}
interface NodeTransaction {
  collection(name: string): NodeQuery;
  rollback(): Promise<unknown>;
}

let lab: Laboratory;
let node: NodeSdk;
beforeAll(async () => {
  lab = await openLaboratory({ collections: [{ name: 'counters' }] });
  const nodeSdk = createRequire(SDK_PATH)(path.resolve(SDK_PATH, '../@cloudbase/node-sdk')) as { init(options: object): NodeSdk };
  node = nodeSdk.init({ env: lab.cloud.environment.TCB_ENV });
});
afterAll(() => lab.close());

const words = async (call: () => Promise<unknown>): Promise<string> => {
  try {
    return JSON.stringify(await call());
  } catch (error) {
    return (error as Error).message;
  }
};

describe('更新并返回', () => {
  it('changes the first match and gives it as it is then', async () => {
    await lab.db.collection('counters').add({
      data: [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
      ],
    });
    const { inc } = node.database().command;
    const counters = node.database().collection('counters');
    expect(await counters.where({ n: 1 }).updateAndReturn({ n: inc(1) })).toMatchObject({ updated: 1, doc: { _id: 'a', n: 2 } });
    expect(await counters.where({ n: 9 }).updateAndReturn({ n: inc(1) })).toMatchObject({ updated: 0, doc: null });
    expect((await lab.db.collection('counters').doc('b').get()).data.n).toBe(1);
  });

  it('belongs to its transaction', async () => {
    const transaction = await node.database().startTransaction();
    await transaction.collection('counters').where({ _id: 'b' }).updateAndReturn({ n: 50 });
    await transaction.rollback();
    expect((await lab.db.collection('counters').doc('b').get()).data.n).toBe(1);
  });
});

describe('复制文件', () => {
  it('copies, moves, and overwrites unless told not to', async () => {
    const { fileID } = await node.uploadFile({ cloudPath: 'from/one.txt', fileContent: Buffer.from('一') });
    const copy = async (options: object) => {
      const { fileList } = await node.copyFile({ fileList: [{ srcPath: 'from/one.txt', dstPath: 'to/one.txt', ...options }] });
      return fileList[0];
    };
    const copied = await copy({});
    expect(copied?.code).toBe('SUCCESS');
    expect((await node.downloadFile({ fileID: String(copied?.fileId) })).fileContent.toString()).toBe('一');
    expect(await copy({ overwrite: false })).toMatchObject({ code: 'STORAGE_REQUEST_FAIL', fileId: '' });
    expect(await copy({ removeOriginal: true })).toMatchObject({ code: 'SUCCESS' });
    expect(await copy({})).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
    expect(await words(() => node.downloadFile({ fileID }))).toContain('file not exist');
  });
});

describe('没有的，说出名字', () => {
  it.each<[string, (sdk: { [name in string]: unknown }) => Promise<unknown>]>([
    [
      'cloudPay.unifiedOrder is not offered locally',
      (sdk) => (sdk.cloudPay as { unifiedOrder(order: object): Promise<unknown> }).unifiedOrder({}),
    ],
    [
      'GetCloudCallSign is not offered locally',
      (sdk) => (sdk.getCloudCallSign as (options: object) => Promise<unknown>)({ parameterList: ['a'] }),
    ],
    [
      'security.mediaCheckAsync is not offered locally',
      (sdk) =>
        (sdk.openapi as { security: { mediaCheckAsync(o: object): Promise<unknown> } }).security.mediaCheckAsync({
          mediaUrl: 'https://example.invalid/picture.png',
        }),
    ],
  ])('%s', async (sentence, call) => {
    expect(await words(() => call(lab.sdk as unknown as { [name in string]: unknown }))).toContain(sentence);
  });

  it.each([
    [{ $text: { $search: 'a' } }, '$text'],
    [{ $jsonSchema: {} }, '$jsonSchema is not offered locally'],
    [{ $where: 'true' }, '$where'],
  ])('a query with %j', async (query, name) => {
    const refused = await refusal(lab.db.collection('counters').where(query).get());
    expect(refused).toMatchObject({ errCode: -502002, errMsg: expect.stringContaining(name) });
  });

  it.each(['$out', '$merge', '$nonsense'])('the stage %s', async (stage) => {
    const raw = () => node.database().collection('counters').options({ raw: true });
    expect(
      await words(() =>
        raw()
          .aggregate([{ [stage]: 'x' }])
          .end(),
      ),
    ).toContain(stage);
  });

  it('stages that wx-server-sdk has no way to send are offered all the same', async () => {
    const raw = node.database().collection('counters').options({ raw: true });
    const { data } = await raw.aggregate([{ $facet: { n: [{ $count: 'n' }] } }]).end();
    expect(data).toEqual([{ n: [{ n: 2 }] }]);
  });

  it.each(['storage.getFileAuthority', 'auth.getUserInfoForAdmin', 'database.getInTransaction'])(
    'the action %s',
    async (action) => {
      const response = await fetch(lab.cloud.adminUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action }),
      });
      expect(await response.json()).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringContaining(action) });
    },
  );
});
