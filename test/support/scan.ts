import { randomUUID } from 'node:crypto';

/** A code that a camera has just read, as an organiser's device sends it. */
export const newScan = (code: string) => ({ code, how: 'scanned', scanId: randomUUID() }) as const;
