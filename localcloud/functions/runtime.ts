/** Runs the functions of a folder: finds an instance, sets the caller, keeps the record. */
import { randomUUID } from 'node:crypto';
import { CloudError } from '../errors';
import { type Caller, callerVariables } from './caller';
import { type FunctionFolder, readFunctions } from './folder';
import { type LogLevel } from './messages';
import { Pool } from './pool';

export interface LogLine {
  at: Date;
  level: LogLevel;
  text: string;
}

/** One invocation, as the console shows it. */
export interface InvocationRecord {
  requestId: string;
  name: string;
  caller: Caller;
  startedAt: Date;
  /** In ms; undefined while it runs. */
  took: number | undefined;
  cold: boolean;
  error: string | undefined;
  logs: LogLine[];
}

export interface RuntimeOptions {
  root: string;
  /** Variables of every instance. */
  environment: Record<string, string>;
  appid: string;
  instances: number;
  /** Seconds, for functions that do not say. */
  timeout: number;
}

/** -501000: nobody deployed a function of this name. */
const notFound = (name: string) => new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`);
/** -504002 */
const executeFail = (thrown: string) => new CloudError('FUNCTIONS_EXECUTE_FAIL', thrown);
/** -604001, the limit for what goes back to a client. */
const tooLarge = (bytes: number) =>
  new CloudError('CLOUDFUNCTION_RESULT_SIZE_EXCEED_LIMIT', `cloudfunction result size exceed limit (1MB): ${bytes} bytes`);

const MOST_RESULT_BYTES = 1024 * 1024;
const MOST_RECORDS = 500;
const TWO_HOURS = 2 * 3600 * 1000;

export class Runtime {
  readonly functions: Map<string, FunctionFolder>;
  readonly records: InvocationRecord[] = [];
  private readonly lastSeen = new Map<string, number>();
  private readonly running = new Map<string, { caller: Caller; name: string }>();
  private readonly pools = new Map<string, Pool>();

  constructor(private readonly options: RuntimeOptions) {
    this.functions = readFunctions(options.root);
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
    const record = this.record(requestId, name, caller);
    this.running.set(requestId, { caller, name });
    if (caller.openid !== undefined) this.lastSeen.set(caller.openid, Date.now());
    try {
      const { outcome, cold } = await this.pool(folder).run({
        invocation: {
          requestId,
          event,
          context: this.contextOf(folder, requestId, timeout),
          variables: callerVariables(caller, requestId),
        },
        timeout,
        log: (level, text) => record.logs.push({ at: new Date(), level, text }),
      });
      record.cold = cold;
      if (!outcome.ok) throw executeFail(outcome.thrown.stack);
      if (caller.source === 'wx_client' && Buffer.byteLength(outcome.result) > MOST_RESULT_BYTES)
        throw tooLarge(Buffer.byteLength(outcome.result));
      return outcome.result;
    } catch (error) {
      record.error = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      this.running.delete(requestId);
      record.took = Date.now() - record.startedAt.getTime();
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
      );
    this.pools.set(folder.name, pool);
    return pool;
  }

  private contextOf(folder: FunctionFolder, requestId: string, timeout: number): Record<string, unknown> {
    return {
      callbackWaitsForEmptyEventLoop: false,
      request_id: requestId,
      requestId,
      function_name: folder.name,
      function_version: '$LATEST',
      namespace: this.options.environment.SCF_NAMESPACE,
      memory_limit_in_mb: 256,
      time_limit_in_ms: timeout,
    };
  }

  private record(requestId: string, name: string, caller: Caller): InvocationRecord {
    const record: InvocationRecord = {
      requestId,
      name,
      caller,
      startedAt: new Date(),
      took: undefined,
      cold: false,
      error: undefined,
      logs: [],
    };
    this.records.push(record);
    if (this.records.length > MOST_RECORDS) this.records.shift();
    return record;
  }
}
