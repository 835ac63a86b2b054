/** The database's words for “someone else was writing”: the caller may try again, nothing was written. */
const CONFLICTS = /TransactionConflict|TransactionBusy|WriteConflict|DATABASE_TRANSACTION_CONFLICT/;

export const isConflict = (error: unknown): boolean => error instanceof Error && CONFLICTS.test(error.message);
