/** WeChat's HTTP API of a cloud environment, as far as setting one up needs it: collections and indexes. */

export interface CloudAccount {
  appid: string;
  secret: string;
  /** Id of the cloud environment. */
  env: string;
  /** Where the API is; WeChat's own unless said otherwise. */
  base?: string;
}

export interface WantedIndex {
  name: string;
  unique?: boolean;
  keys: readonly { name: string; direction: '1' | '-1' | '2dsphere' }[];
}

interface Answer {
  errcode?: number;
  errmsg?: string;
}

/** What WeChat answered instead of doing it. */
export class WeChatRefused extends Error {
  constructor(
    readonly path: string,
    readonly code: number,
    readonly words: string,
  ) {
    super(`${path}: ${code} ${words}`);
  }
}

/** Most collections a page of the listing holds. */
const PAGE = 100;

export class WeChatCloudApi {
  private token: Promise<string> | undefined;

  constructor(private readonly account: CloudAccount) {}

  /** Names of the collections that are there. Throws WeChatRefused. */
  async collections(): Promise<Set<string>> {
    const names = new Set<string>();
    for (;;) {
      const { collections = [] } = await this.ask<Answer & { collections?: { name: string }[] }>('/tcb/databasecollectionget', { limit: PAGE, offset: names.size });
      for (const { name } of collections) names.add(name);
      if (collections.length < PAGE) return names;
    }
  }

  /** Throws WeChatRefused. */
  async addCollection(name: string): Promise<void> {
    await this.ask('/tcb/databasecollectionadd', { collection_name: name });
  }

  /** `false` when an index of that name is there already. Throws WeChatRefused. */
  async addIndex(collection: string, index: WantedIndex): Promise<boolean> {
    try {
      await this.ask('/tcb/updateindex', { collection_name: collection, create_indexes: [{ unique: false, ...index }], drop_indexes: [] });
      return true;
    } catch (failure) {
      if (failure instanceof WeChatRefused && /already exist|已存在/i.test(failure.words)) return false;
      throw failure;
    }
  }

  private async ask<T extends Answer>(path: string, body: object): Promise<T> {
    this.token ??= this.newToken();
    return this.post<T>(`${path}?access_token=${encodeURIComponent(await this.token)}`, { env: this.account.env, ...body });
  }

  /** The kind of token that leaves those of other programs alone. */
  private async newToken(): Promise<string> {
    const { appid, secret } = this.account;
    const { access_token: token } = await this.post<Answer & { access_token?: string }>('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret });
    if (!token) throw new WeChatRefused('/cgi-bin/stable_token', 0, 'no token in the answer');
    return token;
  }

  private async post<T extends Answer>(pathAndQuery: string, body: object): Promise<T> {
    const path = pathAndQuery.split('?')[0] ?? pathAndQuery;
    const response = await fetch(new URL(pathAndQuery, this.account.base ?? 'https://api.weixin.qq.com'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!response.ok) throw new WeChatRefused(path, response.status, await response.text());
    const answer = (await response.json()) as T;
    if (answer.errcode) throw new WeChatRefused(path, answer.errcode, answer.errmsg ?? '');
    return answer;
  }
}
