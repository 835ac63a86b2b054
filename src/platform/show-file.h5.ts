import type { ProofKind } from '../../domain/person/proof-file';

/** Shows a file behind a short-lived link, beside this page. */
export async function showFile(url: string, _kind: ProofKind): Promise<void> {
  window.open(url, '_blank', 'noopener');
}
