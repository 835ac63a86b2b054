import type { AuditLink } from '../../../domain/audit/chain';
import { differences, type Difference } from '../../../domain/audit/differences';
import { regionName } from '../../../domain/person/region-name';
import { staffRoles } from '../../../domain/person/roles';
import { showMoment } from '../../../domain/time/shanghai';

/** How codes, ids and moments of an entry are read. */
export const changesOf = ({ before, after }: AuditLink, names: ReadonlyMap<string, string>): Difference[] =>
  differences(before, after, (field, value) => {
    if (value instanceof Date) return showMoment(value);
    if (typeof value !== 'string') return undefined;
    if (field === 'role') return (staffRoles as Record<string, string>)[value];
    if (field === 'region' || field === 'district') return regionName(value);
    if (field === 'how') return { scanned: '扫码', typed: '手输' }[value];
    return names.get(value);
  });
