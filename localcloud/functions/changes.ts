/** Notices that a function's files have changed, so that the next call runs what the developer just saved. */
import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors write a file in several steps; in ms. */
const SETTLES = 150;

/** The folders of a function's own code: what was installed does not change while it runs. */
function foldersUnder(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'),
  );
  return [folder, ...inside.flatMap(({ name }) => foldersUnder(join(folder, name)))];
}

export class Changes {
  private watchers: FSWatcher[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly root: string,
    /** Told once a change has settled. */
    private readonly changed: () => void,
  ) {
    this.look();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.watchers.splice(0).forEach((watcher) => watcher.close());
  }

  private look(): void {
    this.watchers = foldersUnder(this.root).map((folder) => watch(folder, { persistent: false }, () => this.settle()));
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // A build removes the folder before it writes it again.
      if (!existsSync(this.root)) return this.settle();
      this.stop();
      this.look();
      this.changed();
    }, SETTLES);
    this.timer.unref();
  }
}
