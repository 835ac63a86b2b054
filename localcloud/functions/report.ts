/** One invocation for a terminal: what was called, how long it took, what it printed, what went wrong and where. */
import { type Counters } from '../requests';
import { type InvocationRecord } from './record';

const time = (at: Date): string => at.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

export function describeInvocation(
  { name, caller, startedAt, took, cold, logs, refusals, error }: InvocationRecord,
  cost: Counters | undefined,
): string[] {
  const who = caller.openid ?? caller.source;
  const calls = cost && cost.databaseCalls > 0 ? `，数据库 ${cost.databaseCalls} 次、查看 ${cost.examined} 篇` : '';
  return [
    `${time(startedAt)} ${error === undefined ? '✓' : '✗'} ${name} ${who} ${took ?? 0} 毫秒${cold ? '（冷启动）' : ''}${calls}`,
    ...logs.map(({ level, text }) => indented(level === 'log' ? text : `${level} ${text}`)),
    ...refusals.map(({ action, message, place }) => indented(`${place ?? '?'} ${action}: ${message}`)),
    ...(error === undefined ? [] : [indented(error)]),
  ];
}
