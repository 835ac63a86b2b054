/** How queries were answered, by shape: which index, how many documents looked at, which walk a whole collection. */
import { type Document, isPlain } from './documents/values';

/** All queries of one shape: the same function, collection, fields and operators. */
export interface QueryShape {
  functionName: string;
  collection: string;
  action: string;
  /** `{ type: ?, salary: { $gte: ? } }` */
  shape: string;
  /** Where the first of them was asked, `search.ts:12:5`. */
  place: string | undefined;
  /** The index used last, or `scan`. */
  by: string;
  times: number;
  scans: number;
  examined: number;
  returned: number;
  /** The most documents looked at by one of them. */
  worst: number;
}

export interface Warning {
  at: Date;
  requestId: string;
  functionName: string;
  /** `search.ts:12:5`, when the call says. */
  place: string | undefined;
  text: string;
}

/** Who asked. */
export interface Asker {
  requestId: string;
  functionName: string;
  place: () => string | undefined;
}

export interface Asked extends Asker {
  collection: string;
  action: string;
  query: unknown;
  by: string;
  examined: number;
  returned: number;
}

const MOST_SHAPES = 1000;
const MOST_WARNINGS = 200;

function shapeOf(value: unknown): string {
  if (Array.isArray(value))
    return value.some((item) => isPlain(item)) ? `[${[...new Set(value.map(shapeOf))].join(', ')}]` : '[?]';
  if (!isPlain(value)) return '?';
  const parts = Object.entries(value as Document).map(([name, inner]) => `${name}: ${shapeOf(inner)}`);
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}

export class QueryLog {
  readonly warnings: Warning[] = [];
  private readonly shapes = new Map<string, QueryShape>();
  private readonly openTransactions = new Map<string, number>();

  add({ functionName, collection, action, query, by, examined, returned, place }: Asked): void {
    const shape = shapeOf(query);
    const name = `${functionName} ${collection} ${action} ${shape}`;
    const known = this.shapes.get(name) ?? {
      functionName,
      collection,
      action,
      shape,
      place: place(),
      by,
      times: 0,
      scans: 0,
      examined: 0,
      returned: 0,
      worst: 0,
    };
    if (!this.shapes.has(name) && this.shapes.size < MOST_SHAPES) this.shapes.set(name, known);
    known.by = by;
    known.times++;
    if (by.includes('scan')) known.scans++;
    known.examined += examined;
    known.returned += returned;
    known.worst = Math.max(known.worst, examined);
  }

  /** The most expensive first. */
  list(): QueryShape[] {
    return [...this.shapes.values()].sort((a, b) => b.examined - a.examined);
  }

  transactionStarted(requestId: string): void {
    this.openTransactions.set(requestId, (this.openTransactions.get(requestId) ?? 0) + 1);
  }

  transactionEnded(requestId: string): void {
    const left = (this.openTransactions.get(requestId) ?? 1) - 1;
    if (left > 0) this.openTransactions.set(requestId, left);
    else this.openTransactions.delete(requestId);
  }

  /** The SDK sends `where()` changes and counts without the transaction they are written in: always a mistake. */
  checkOutside({ requestId, functionName, place }: Asker, collection: string, action: string): void {
    if (!this.openTransactions.has(requestId)) return;
    const text = `${collection} 上的 where()（${action}）没有在打开着的事务里执行：SDK 发出它时不带事务。改用 doc(id)。`;
    this.warnings.push({ at: new Date(), requestId, functionName, place: place(), text });
    if (this.warnings.length > MOST_WARNINGS) this.warnings.shift();
  }
}
