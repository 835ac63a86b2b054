/** The one place that retries: only on the database's conflict codes, bounded, with full jitter. */

const CONFLICTS = /TransactionConflict|TransactionBusy|WriteConflict|DATABASE_TRANSACTION_CONFLICT/;

export const isConflict = (error: unknown): boolean => error instanceof Error && CONFLICTS.test(error.message);
