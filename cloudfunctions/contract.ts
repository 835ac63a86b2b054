import type { account } from './account/router';
import type { activities } from './activities/router';
import type { desk } from './desk/router';
import type { jobs } from './jobs/router';
import type { router } from './runtime/procedures';
import type { season } from './season/router';

/** What screens may call: `function.procedure`. Imported as a type only; each function serves its own router. */
export type AppRouter = ReturnType<
  typeof router<{ account: typeof account; activities: typeof activities; desk: typeof desk; jobs: typeof jobs; season: typeof season }>
>;
