import type { Row } from './sdk';

/** A collection as a list, by the letter of MongoDB's manual: no index, no disk, no library. */

const KINDS = ['null', 'number', 'string', 'object', 'array', 'boolean', 'date'];
const kindOf = (value: unknown): string =>
  value === null || value === undefined ? 'null' : Array.isArray(value) ? 'array' : value instanceof Date ? 'date' : typeof value;

/** Negative, zero or positive; kinds in MongoDB's order. */
export const compare = (a: unknown, b: unknown): number => {
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (kindA !== kindB) return KINDS.indexOf(kindA) - KINDS.indexOf(kindB);
  if (kindA === 'null') return 0;
  if (kindA === 'array' || kindA === 'object') {
    const [listA, listB] = [Object.entries(a as object), Object.entries(b as object)];
    for (let i = 0; i < Math.min(listA.length, listB.length); i++) {
      const [nameA, valueA] = listA[i] as [string, unknown];
      const [nameB, valueB] = listB[i] as [string, unknown];
      const order = kindA === 'object' && nameA !== nameB ? (nameA < nameB ? -1 : 1) : compare(valueA, valueB);
      if (order !== 0) return order;
    }
    return listA.length - listB.length;
  }
  const [x, y] = [a as number, b as number];
  return x < y ? -1 : x > y ? 1 : 0;
};

const reach = (value: unknown, [head, ...rest]: string[]): unknown[] => {
  if (head === undefined) return [value];
  if (Array.isArray(value))
    return value.filter((item) => kindOf(item) === 'object').flatMap((item) => reach(item, [head, ...rest]));
  return reach(kindOf(value) === 'object' ? (value as Row)[head] : undefined, rest);
};

const withElements = (values: unknown[]): unknown[] =>
  values.flatMap((value) => (Array.isArray(value) ? [value, ...(value as unknown[])] : [value]));

const holds = (operator: string, operand: unknown, values: unknown[]): boolean => {
  const any = (test: (value: unknown) => boolean) => withElements(values).some(test);
  const ordered = (test: (order: number) => boolean) =>
    any((value) => kindOf(value) === kindOf(operand) && test(compare(value, operand)));
  const equal = (wanted: unknown) => any((value) => compare(value, wanted) === 0);
  switch (operator) {
    case '$eq':
      return equal(operand);
    case '$ne':
      return !equal(operand);
    case '$gt':
      return ordered((order) => order > 0);
    case '$gte':
      return ordered((order) => order >= 0);
    case '$lt':
      return ordered((order) => order < 0);
    case '$lte':
      return ordered((order) => order <= 0);
    case '$in':
      return (operand as unknown[]).some(equal);
    case '$nin':
      return !(operand as unknown[]).some(equal);
    case '$all':
      return (operand as unknown[]).every(equal);
    case '$exists':
      return values.some((value) => value !== undefined) === operand;
    case '$regex':
      return any((value) => typeof value === 'string' && new RegExp(String(operand)).test(value));
    case '$not':
      return !satisfies(operand, values);
    case '$elemMatch':
      return values.some((value) => Array.isArray(value) && value.some((item) => matchesElement(item, operand as Row)));
    default:
      throw new Error(`the model does not know ${operator}`);
  }
};

const isOperators = (condition: unknown): condition is Row =>
  kindOf(condition) === 'object' && Object.keys(condition as Row).some((name) => name.startsWith('$'));

const satisfies = (condition: unknown, values: unknown[]): boolean =>
  isOperators(condition)
    ? Object.entries(condition).every(([operator, operand]) => holds(operator, operand, values))
    : holds('$eq', condition, values);

const matchesElement = (item: unknown, match: Row): boolean =>
  isOperators(match)
    ? !Array.isArray(item) && satisfies(match, [item])
    : kindOf(item) === 'object' && matches(item as Row, match);

export const matches = (row: Row, query: object): boolean =>
  Object.entries(query as Row).every(([name, condition]) => {
    if (name === '$and') return (condition as object[]).every((part) => matches(row, part));
    if (name === '$or') return (condition as object[]).some((part) => matches(row, part));
    return satisfies(condition, reach(row, name.split('.')));
  });

/** An array stands by its least element upwards and by its greatest downwards; an empty one is below null. */
const sortValue = (row: Row, path: string, downwards: boolean): { empty: boolean; value: unknown } => {
  const values = reach(row, path.split('.')).flatMap((value) =>
    !Array.isArray(value)
      ? [{ empty: false, value }]
      : value.length === 0
        ? [{ empty: true, value: null }]
        : value.map((item: unknown) => ({ empty: false, value: item })),
  );
  const all = values.length > 0 ? values : [{ empty: false, value: null }];
  all.sort(compareSortValues);
  return (downwards ? all[all.length - 1] : all[0]) as { empty: boolean; value: unknown };
};

const compareSortValues = (a: { empty: boolean; value: unknown }, b: { empty: boolean; value: unknown }): number =>
  a.empty || b.empty ? Number(b.empty) - Number(a.empty) : compare(a.value, b.value);

export const inOrder = (rows: readonly Row[], sort: readonly (readonly [string, 'asc' | 'desc'])[]): Row[] =>
  [...rows].sort((a, b) => {
    for (const [path, direction] of sort) {
      const order = compareSortValues(sortValue(a, path, direction === 'desc'), sortValue(b, path, direction === 'desc'));
      if (order !== 0) return direction === 'desc' ? -order : order;
    }
    return 0;
  });
