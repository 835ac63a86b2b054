/** Runs the functions of a folder: finds an instance, sets the caller, keeps the record. */
import { randomUUID } from 'node:crypto';
import { type Clock } from '../clock';
import { CloudError } from '../errors';
import { type Caller, callerVariables } from './caller';
import { type FunctionFolder, readFunctions } from './folder';
import { type CallFrames } from './frames';
import { Places } from './places';
import { Pool } from './pool';
import { addLine, type InvocationRecord, placeOfRefusal, Records, type Refusal } from './record';

export interface RuntimeOptions {
  root: string;
  /** Variables of every instance. */
  environment: Record<string, string>;
  appid: string;
  instances: number;
  /** Seconds, for functions that do not say. */
  timeout: number;
  /** Every function may run so many times as long as it is allowed. */
  slowness: number;
  /** MB of JavaScript values an instance may hold. */
  memory: number;
  clock: Clock;
  /** Told of every invocation when it is over. */
  finished: (record: InvocationRecord) => void;
}

/** -501000: nobody deployed a function of this name. */
const notFound = (name: string) => new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`);
/** -504002 */
const executeFail = (thrown: string) => new CloudError('FUNCTIONS_EXECUTE_FAIL', thrown);
/** -604001, the limit for what goes back to a client. */
const tooLarge = (bytes: number) =>
  new CloudError('CLOUDFUNCTION_RESULT_SIZE_EXCEED_LIMIT', `cloudfunction result size exceed limit (1MB): ${bytes} bytes`);

const MOST_RESULT_BYTES = 1024 * 1024;
const TWO_HOURS = 2 * 3600 * 1000;

export class Runtime {
  functions: Map<string, FunctionFolder>;
  /** Folders that are no function. */
  others: string[];
  private readonly records = new Records();
  private places = new Map<string, Places>();
  private readonly lastSeen = new Map<string, number>();
  private readonly running = new Map<string, InvocationRecord>();
  private readonly pools = new Map<string, Pool>();

  constructor(private readonly options: RuntimeOptions) {
    ({ functions: this.functions, others: this.others } = readFunctions(options.root));
  }

  get invocations(): readonly InvocationRecord[] {
    return this.records.all;
  }

  /** Reads the functions anew; their instances begin anew with the next call. Refuses a `config.json` that is wrong. */
  renew(): void {
    ({ functions: this.functions, others: this.others } = readFunctions(this.options.root));
    for (const pool of this.pools.values()) pool.retire();
    this.pools.clear();
    this.places = new Map();
  }

  /** Where in a function's code a call of the SDK was made: `search.ts:12:5`. */
  place(name: string, frames: CallFrames): string | undefined {
    return this.placesOf(name)?.of(frames);
  }

  /** The cloud refused a call of the function that serves this request. */
  refused(requestId: string, refusal: Refusal): void {
    this.running.get(requestId)?.refusals.push(refusal);
  }

  /** The function and caller behind a request that is being served. */
  behind(requestId: string): { caller: Caller; name: string } | undefined {
    return this.running.get(requestId);
  }

  /** Whether this person called a function in the last two hours. */
  isActive(openid: string): boolean {
    return (this.lastSeen.get(openid) ?? 0) > Date.now() - TWO_HOURS;
  }

  /**
   * Calls a function with an event (JSON) and resolves with its result (JSON).
   * Refuses with the cloud's codes: not found, thrown inside, timed out, result too large.
   */
  async invoke(name: string, event: string, caller: Caller, requestId: string = randomUUID()): Promise<string> {
    const folder = this.functions.get(name);
    if (!folder) throw notFound(name);
    const timeout = (folder.timeout ?? this.options.timeout) * 1000;
    const record = this.records.begin(requestId, name, caller);
    this.running.set(requestId, record);
    if (caller.openid !== undefined) this.lastSeen.set(caller.openid, Date.now());
    const variables = callerVariables(caller, requestId);
    try {
      const { outcome, cold } = await this.pool(folder).run({
        invocation: {
          requestId,
          event,
          context: this.contextOf(folder, requestId, timeout, variables),
          variables,
        },
        timeout: timeout * this.options.slowness,
        log: (level, text) => addLine(record, { at: new Date(), level, text }),
      });
      record.cold = cold;
      if (!outcome.ok) throw executeFail(outcome.thrown.stack);
      if (caller.source === 'wx_client' && Buffer.byteLength(outcome.result) > MOST_RESULT_BYTES)
        throw tooLarge(Buffer.byteLength(outcome.result));
      return outcome.result;
    } catch (error) {
      const thrown = error instanceof Error ? error.message : String(error);
      // Whatever the maps of its bundle can be read for, it has failed, and by this.
      record.error = thrown;
      record.error = (this.placesOf(name)?.stack(thrown) ?? thrown) + placeOfRefusal(record, thrown);
      throw error;
    } finally {
      this.running.delete(requestId);
      record.took = Date.now() - record.startedAt.getTime();
      this.options.finished(record);
    }
  }

  /** Kills the instance that serves a request; its call fails, others go on. */
  async crash(requestId: string): Promise<void> {
    const name = this.running.get(requestId)?.name;
    if (name !== undefined) await this.pools.get(name)?.crash(requestId);
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
  }

  instancesOf(name: string): number {
    return this.pools.get(name)?.size ?? 0;
  }

  private pool(folder: FunctionFolder): Pool {
    const pool =
      this.pools.get(folder.name) ??
      new Pool(
        folder,
        { ...this.options.environment, SCF_FUNCTIONNAME: folder.name, WX_APPID: this.options.appid },
        this.options.instances,
        this.options.memory,
        this.options.clock.ahead,
      );
    this.pools.set(folder.name, pool);
    return pool;
  }

  private placesOf(name: string): Places | undefined {
    const known = this.places.get(name);
    const folder = this.functions.get(name)?.folder;
    if (known || folder === undefined) return known;
    const places = new Places(folder);
    this.places.set(name, places);
    return places;
  }

  private contextOf({ name }: FunctionFolder, requestId: string, timeout: number, variables: object): Record<string, unknown> {
    return {
      // What `parseContext` of the SDK reads the caller from.
      environment: JSON.stringify(variables),
      callbackWaitsForEmptyEventLoop: false,
      request_id: requestId,
      requestId,
      function_name: name,
      function_version: '$LATEST',
      namespace: this.options.environment.SCF_NAMESPACE,
      memory_limit_in_mb: this.options.memory,
      time_limit_in_ms: timeout,
    };
  }
}
