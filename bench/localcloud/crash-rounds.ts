import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crash } from '../../test/localcloud/support/crash';
import type { Report } from '../report';

/** A writer killed with SIGKILL at random moments, again and again on the same data: nothing acknowledged is lost. */
export const crashRounds = async (report: Report, rounds: number): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-cloud-crash-'));
  try {
    const { acknowledged, lost, halves } = await crash(folder, rounds);
    report.row({ metric: `writes acknowledged in ${rounds} rounds of SIGKILL`, value: acknowledged, unit: 'writes' });
    report.row({ metric: 'acknowledged writes lost', value: lost.length, unit: 'writes', target: '≤ 0' });
    report.row({ metric: 'transactions found half done', value: halves.length, unit: 'pairs', target: '≤ 0' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
