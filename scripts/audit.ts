/**
 * `npm run audit`: walks the audit chain and says whether anybody changed it. Leaves with 1 when somebody did.
 *   -- --file export.json         what WeChat's console exported of the collection `audit` (JSON lines)
 *   -- --url http://127.0.0.1:5170  what a local cloud holds
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { AuditLink } from '../domain/audit/chain';
import { readExport } from '../domain/audit/export';
import { faultWords, walk } from '../domain/audit/walk';

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { file: { type: 'string' }, url: { type: 'string' } } });
  if (!values.file === !values.url) throw new Error('say one: --file export.json, or --url of a local cloud');
  const links = values.file ? readExport(await readFile(values.file, 'utf8')) : await linksOf(values.url ?? '');
  const { last, fault } = walk(undefined, links);
  if (fault) {
    console.log(`第 ${Number(fault._id)} 条不对：${faultWords[fault.kind]}。它之前的 ${Number(last?._id ?? 0)} 条没有问题。`);
    process.exitCode = 1;
    return;
  }
  console.log(`${links.length} 条，一环扣一环，没有被改过。`);
  if (last) console.log(`最后一条 ${Number(last._id)}，哈希 ${last.hash}\n和另外记下的哈希比一比：一样，就也没有从末尾删掉什么。`);
};

/** Page by page from the console of a local cloud. */
const linksOf = async (url: string): Promise<AuditLink[]> => {
  const rows: unknown[] = [];
  for (;;) {
    const response = await fetch(new URL(`/console/collections/audit?skip=${rows.length}`, url));
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    const { total, documents } = (await response.json()) as { total: number; documents: unknown[] };
    rows.push(...documents);
    if (rows.length >= total || documents.length === 0) return readExport(JSON.stringify(rows));
  }
};

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 2;
});
