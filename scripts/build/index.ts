import { buildFunctions } from './functions';
import { isFresh, stamp, type Target } from './freshness';
import { buildLocalCloud } from './local-cloud';
import { buildScreens } from './screens';

const builders: Record<Target, () => Promise<string>> = {
  functions: buildFunctions,
  localcloud: buildLocalCloud,
  weapp: () => buildScreens('weapp'),
  h5: () => buildScreens('h5'),
};

export const targets = Object.keys(builders) as Target[];

export const isTarget = (name: string): name is Target => Object.hasOwn(builders, name);

/** Builds a target and says what came out. */
export const build = async (target: Target): Promise<void> => {
  const begunAt = new Date();
  const outcome = await builders[target]();
  await stamp(target, begunAt);
  console.log(`${target}: ${outcome} in ${((Date.now() - begunAt.getTime()) / 1000).toFixed(1)} s`);
};

/** Builds those targets whose sources changed since they were built. */
export const refresh = async (wanted: readonly Target[]): Promise<void> => {
  for (const target of wanted) if (!(await isFresh(target))) await build(target);
};
