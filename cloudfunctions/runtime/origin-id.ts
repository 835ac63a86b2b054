import type { Programme } from '../../domain/programme/programmes';

/** The `_id` of what is known of a person's local origin. */
export const originId = (personId: string, programme: Programme): string => `${personId}_${programme}`;
