/** One call of the SDK, as an action sees it. */
import { type QueryLog } from '../queries';
import { type Counters } from '../requests';
import { type Params } from './wire';

export interface Call {
  action: string;
  params: Params;
  now: Date;
  /** The request of the function that made the call, or of nobody. */
  requestId: string;
  counters: Counters;
  /** The function that calls, or `outside`. */
  functionName: string;
  queries: QueryLog;
  /** Where in the function's code the call was made, when the call says. */
  place: () => string | undefined;
}

/** What is sent back beside `requestId`. */
export type Reply = Record<string, unknown>;
