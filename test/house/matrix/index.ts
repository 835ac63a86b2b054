import { account as accountRouter } from '../../../cloudfunctions/account/router';
import { activities as activitiesRouter } from '../../../cloudfunctions/activities/router';
import { timers } from '../../../cloudfunctions/clock/router';
import { desk as deskRouter } from '../../../cloudfunctions/desk/router';
import { jobs as jobsRouter } from '../../../cloudfunctions/jobs/router';
import type { Base } from '../../../cloudfunctions/runtime/access';
import { season as seasonRouter } from '../../../cloudfunctions/season/router';
import { account } from './account';
import { activities } from './activities';
import { applying } from './applying';
import { desk } from './desk';
import { doors } from './doors';
import { imports } from './imports';
import { jobs } from './jobs';
import { joining } from './joining';
import { keeping } from './keeping';
import { pictures } from './pictures';
import { publicReading } from './public';
import { season } from './season';
import { seasonApplications } from './season-applications';
import { seasonPosts } from './season-posts';
import { seasonInterviews } from './season-interviews';
import { seasonPlacements } from './season-placements';
import { seasonRanking } from './season-ranking';
import { submissions } from './submissions';
import type { Examples } from './world';

const routers = { account: accountRouter, activities: activitiesRouter, clock: timers, desk: deskRouter, jobs: jobsRouter, season: seasonRouter };

/** Every procedure there is, as its function was built. */
export const procedures = Object.entries(routers).flatMap(([name, { _def }]) =>
  Object.entries(_def.procedures as unknown as Record<string, { _def: { type: 'query' | 'mutation'; meta?: { base: Base } } }>).map(([path, procedure]) => ({
    key: `${name}.${path}`,
    name,
    path,
    type: procedure._def.type,
    base: procedure._def.meta?.base,
  })),
);
export type Procedure = (typeof procedures)[number];

/** What each procedure is tried with. A new procedure needs its row. */
export const examples: Record<string, Examples> = {
  ...account,
  ...activities,
  ...doors,
  ...joining,
  ...publicReading,
  'clock.tick': { own: () => ({}) },
  ...desk,
  ...jobs,
  ...imports,
  ...keeping,
  ...applying,
  ...submissions,
  ...pictures,
  ...season,
  ...seasonPlacements,
  ...seasonRanking,
  ...seasonApplications,
  ...seasonPosts,
  ...seasonInterviews,
};
