/** The instances of one function: started when needed, kept warm, never more than allowed. */
import { type FunctionFolder } from './folder';
import { Instance, type Outcome, type Running } from './worker';

export class Pool {
  private readonly idle: Instance[] = [];
  private readonly waiting: ((instance: Instance) => void)[] = [];
  private readonly all = new Set<Instance>();
  private retired = false;

  constructor(
    readonly folder: FunctionFolder,
    private readonly environment: Record<string, string>,
    private readonly most: number,
    private readonly memory: number,
    private readonly ahead: Float64Array | undefined,
  ) {}

  get size(): number {
    return this.all.size;
  }

  async run(running: Running): Promise<{ outcome: Outcome; cold: boolean }> {
    const instance = await this.take();
    const { cold } = instance;
    try {
      return { outcome: await instance.run(running), cold };
    } finally {
      this.giveBack(instance);
    }
  }

  async crash(requestId: string): Promise<void> {
    for (const instance of this.all) if (instance.serves(requestId)) await instance.crash();
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map((instance) => instance.close()));
    this.all.clear();
    this.idle.length = 0;
  }

  /** The code has changed: whoever is being served is served to the end, nobody is after that. */
  retire(): void {
    this.retired = true;
    for (const instance of this.idle.splice(0)) this.dismiss(instance);
  }

  private dismiss(instance: Instance): void {
    this.all.delete(instance);
    void instance.close();
  }

  private take(): Promise<Instance> | Instance {
    for (let instance = this.idle.pop(); instance; instance = this.idle.pop()) {
      if (instance.alive) return instance;
      this.all.delete(instance);
    }
    if (this.all.size < this.most) return this.start();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private start(): Instance {
    const instance = new Instance(this.folder.file, this.environment, this.memory, this.ahead);
    this.all.add(instance);
    return instance;
  }

  private giveBack(instance: Instance): void {
    if (!instance.alive || this.retired) this.dismiss(instance);
    const next = this.waiting.shift();
    if (next) next(instance.alive ? instance : this.start());
    else if (instance.alive) this.idle.push(instance);
  }
}
