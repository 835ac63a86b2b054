import { createRequire } from 'node:module';
import path from 'node:path';
import type { Database } from '../cloudfunctions/runtime/database';
import { localTemplates, MESSAGE_TEMPLATES } from './message-templates';
import type { LocalCloud, LocalCloudOptions, startLocalCloud } from '../localcloud';

/** This project on a local cloud: what `npm start`, the tests and the benchmarks share. Runs what was built into `dist/`. */

const root = path.resolve(__dirname, '..');

export const startProject = (options: Partial<LocalCloudOptions> & Pick<LocalCloudOptions, 'data'>): Promise<LocalCloud> => {
  const library = createRequire(__filename)(path.join(root, 'dist/localcloud/index.js')) as { startLocalCloud: typeof startLocalCloud };
  return library.startLocalCloud({
    functions: path.join(root, 'dist/cloudfunctions'),
    collections: path.join(root, 'dist/collections.json'),
    site: path.join(root, 'dist/h5'),
    templates: localTemplates,
    ...options,
    env: { MESSAGE_TEMPLATES, ...options.env },
  });
};

/** The typed database of the functions, through the real SDK, pointed at this cloud. Once a process: the SDK keeps its address. */
export const openDatabase = async (cloud: LocalCloud): Promise<Database> => {
  Object.assign(process.env, cloud.environment);
  const { database } = await import('../cloudfunctions/runtime/database');
  return database;
};

/** A person's way into the cloud, as their phone has it: function calls and uploads that carry who they are. */
export const phoneOf = (cloud: LocalCloud, openid: string) => {
  const headers = { cookie: cloud.cookieOf(openid) };
  return {
    async call(name: string, data: Record<string, unknown>): Promise<{ result: unknown; requestId: string }> {
      const response = await fetch(`${cloud.url}/call/${name}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(data),
      });
      const reply = (await response.json()) as { requestId: string; result: unknown; error?: { errCode: number; errMsg: string } };
      if (reply.error) throw new Error(`${reply.error.errCode} ${reply.error.errMsg} (${reply.requestId})`);
      return reply;
    },
    /** Taps “allow” on these templates: one more message of each. */
    async accept(templateIds: readonly string[]): Promise<void> {
      await fetch(`${cloud.url}/subscriptions`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ accepted: templateIds }) });
    },
    async upload(cloudPath: string, content: Uint8Array): Promise<{ fileID: string }> {
      const form = new FormData();
      form.set('cloudPath', cloudPath);
      form.set('file', new Blob([Uint8Array.from(content)]), path.basename(cloudPath));
      const response = await fetch(`${cloud.url}/upload`, { method: 'POST', headers, body: form });
      if (!response.ok) throw new Error(`upload of ${cloudPath}: ${response.status} ${await response.text()}`);
      return (await response.json()) as { fileID: string };
    },
  };
};
