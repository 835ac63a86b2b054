import type { AuditLink } from '../../../domain/audit/chain';

/** One link of the audit chain. `_id` is its number; one effect, one link. */
export type AuditDocument = AuditLink;

/** How often a person has called a procedure within a minute. `_id` is openid_procedure_minute. */
export interface RateDocument {
  _id: string;
  count: number;
  expiresAt: Date;
}
