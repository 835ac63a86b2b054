import { useState } from 'react';
import { api, queryClient } from '../../api';

export type VerifyState =
  | { kind: 'idle' }
  | { kind: 'walking'; through: number }
  | { kind: 'whole'; through: number }
  | { kind: 'broken'; number: number; words: string }
  | { kind: 'failed'; error: unknown };

/** Walks the chain slice by slice and says how far it has come. */
export function useVerify(): { state: VerifyState; start: () => void } {
  const [state, setState] = useState<VerifyState>({ kind: 'idle' });
  const walk = async (): Promise<void> => {
    let through = 0;
    try {
      for (;;) {
        setState({ kind: 'walking', through });
        const slice = await queryClient.fetchQuery(api.desk.audit.verify.queryOptions({ after: through }, { staleTime: 0 }));
        if (slice.fault) return setState({ kind: 'broken', ...slice.fault });
        through = slice.through;
        if (slice.done) return setState({ kind: 'whole', through });
      }
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };
  return { state, start: () => void walk() };
}
