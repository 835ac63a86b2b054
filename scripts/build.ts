/** `tsx scripts/build.ts [functions|localcloud|weapp|h5]…`: builds what is named, everything without a name. */
import { buildFunctions } from './build/functions';
import { buildLocalCloud } from './build/local-cloud';
import { buildScreens } from './build/screens';

const builders = {
  functions: buildFunctions,
  localcloud: buildLocalCloud,
  weapp: () => buildScreens('weapp'),
  h5: () => buildScreens('h5'),
};

type Target = keyof typeof builders;
const isTarget = (name: string): name is Target => Object.hasOwn(builders, name);

const main = async (names: readonly string[]): Promise<void> => {
  const unknown = names.filter((name) => !isTarget(name));
  if (unknown.length > 0) {
    console.error(`unknown target ${unknown.join(', ')}; known: ${Object.keys(builders).join(', ')}`);
    process.exit(2);
  }
  for (const target of names.length > 0 ? names.filter(isTarget) : (Object.keys(builders) as Target[])) {
    const startedAt = performance.now();
    const outcome = await builders[target]();
    console.log(`${target}: ${outcome} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  }
};

main(process.argv.slice(2)).catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
});
