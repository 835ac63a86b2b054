import type { WeChat } from '.';

/** What the first picture of every screen of a walk cost. */
export class FirstScreens {
  private readonly seen: { page: string; bytes: number; nodes: number }[] = [];

  /** Opens a page, waits for what it is for, and notes what that cost. */
  async visit(wechat: WeChat, url: string, words: string | RegExp): Promise<void> {
    await wechat.open(url);
    await this.note(wechat, words);
  }

  /** The same for the page that a tap has opened. */
  async note(wechat: WeChat, words: string | RegExp): Promise<void> {
    await wechat.see(words);
    const { setDataBytes, instance } = wechat.page;
    this.seen.push({ page: instance.route, bytes: setDataBytes.reduce((sum, bytes) => sum + bytes, 0), nodes: wechat.nodes().length });
  }

  /** The dearest of them. */
  get most(): { bytes: number; nodes: number } {
    return { bytes: Math.max(...this.seen.map(({ bytes }) => bytes)), nodes: Math.max(...this.seen.map(({ nodes }) => nodes)) };
  }

  print(): void {
    process.stdout.write(`\nfirst screens, bytes of setData and nodes\n${this.seen.map(({ page, bytes, nodes }) => `  ${page.padEnd(34)} ${String(bytes).padStart(7)} ${String(nodes).padStart(5)}`).join('\n')}\n`);
  }
}
