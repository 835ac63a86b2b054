import { policyKinds, type Policy, type PolicyKind } from './policy';

const kinds = Object.keys(policyKinds) as PolicyKind[];

/** Where a policy stands in a list: what holds before what held, the city's before its districts', kinds together. Lists are asked for in this order. */
export const rankOf = ({ past, region, kind }: Pick<Policy, 'past' | 'region' | 'kind'>): number =>
  (past ? 100 : 0) + (region.endsWith('00') ? 0 : 10) + kinds.indexOf(kind);
