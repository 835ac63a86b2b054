import type { ProofKind } from '../../domain/person/proof-file';

/** Shows a file behind a short-lived link, beside this page. */
export const showFile: (url: string, kind: ProofKind) => Promise<void> = (url) => {
  window.open(url, '_blank', 'noopener');
  return Promise.resolve();
};
