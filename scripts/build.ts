/** `tsx scripts/build.ts [functions|localcloud|weapp|h5]…`: builds what is named, everything without a name. */
import { build, isTarget, targets } from './build/index';

const main = async (names: readonly string[]): Promise<void> => {
  const unknown = names.filter((name) => !isTarget(name));
  if (unknown.length > 0) throw new Error(`unknown target ${unknown.join(', ')}; known: ${targets.join(', ')}`);
  for (const target of names.length > 0 ? names.filter(isTarget) : targets) await build(target);
};

main(process.argv.slice(2)).catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
});
