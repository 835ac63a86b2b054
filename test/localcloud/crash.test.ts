import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crash } from './support/crash';

/** `npm run bench -- localcloud` does 200 rounds; these are enough to notice. On a real disk, not in memory. */
const ROUNDS = 15;

describe('断电一样地杀掉', () => {
  it('loses nothing it acknowledged, and finishes no half of a transaction', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'local-cloud-crash-'));
    try {
      const result = await crash(folder, ROUNDS);
      expect(result).toMatchObject({ lost: [], halves: [] });
      expect(result.acknowledged).toBeGreaterThan(ROUNDS);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 600_000);
});
