/** The rows of a benchmark: printed as a table, written as JSON, judged by their targets. */

export interface Row {
  metric: string;
  value: number;
  unit: string;
  /** `≥ 1500`, `≤ 3`, or words when `ok` is given. */
  target?: string;
  ok?: boolean;
}

export interface Report {
  row(row: Row): void;
}

const judge = ({ value, target, ok }: Row): boolean | undefined => {
  if (ok !== undefined || target === undefined) return ok;
  const [sign, limit] = target.split(' ');
  if (sign === '≥') return value >= Number(limit);
  if (sign === '≤') return value <= Number(limit);
  throw new Error(`a target is "≥ number" or "≤ number", or ok is given: ${target}`);
};

const shown = (value: number): string =>
  Number.isInteger(value)
    ? value.toLocaleString('en-US')
    : value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 1 });

export const createReport = (print: (line: string) => void): Report & { rows: Row[]; missed: () => Row[] } => {
  const rows: Row[] = [];
  return {
    rows,
    missed: () => rows.filter(({ ok }) => ok === false),
    row: (given) => {
      const row = { ...given, ok: judge(given) };
      rows.push(row);
      const verdict = row.ok === undefined ? '' : row.ok ? 'ok' : 'MISSED';
      print(
        `${row.metric.padEnd(58)} ${shown(row.value).padStart(12)} ${row.unit.padEnd(10)} ${(row.target ?? '').padEnd(10)} ${verdict}`,
      );
    },
  };
};
