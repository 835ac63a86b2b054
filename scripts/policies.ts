/**
 * `npm run policies`: writes the policies that were found in public to `dist/policies.json`, a document a line, as the cloud console imports
 * them into the collection `policies`. Imported again, they replace themselves; what a deployment added stays.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rankOf } from '../domain/policy/rank';
import { publishedPolicies } from '../domain/policy/rows';

const write = async (): Promise<void> => {
  const file = path.resolve('dist/policies.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, publishedPolicies.map(({ id, ...policy }) => `${JSON.stringify({ _id: id, ...policy, rank: rankOf(policy) })}\n`).join(''));
  console.log(`${publishedPolicies.length} 条政策写在 ${file}，在云开发控制台导入 policies 集合`);
};

write().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
