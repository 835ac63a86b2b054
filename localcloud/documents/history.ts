/** Earlier versions, kept only while a transaction may still ask for them. */
import { type Stored } from './stored';

interface Version {
  /** The value was current until this change. */
  until: number;
  stored: Stored | undefined;
}

export class History {
  private readonly versions = new Map<string, Version[]>();

  remember(key: string, until: number, stored: Stored | undefined): void {
    const versions = this.versions.get(key);
    if (versions) versions.push({ until, stored });
    else this.versions.set(key, [{ until, stored }]);
  }

  /** `undefined` when nothing changed after `snapshot`; else the version of that time. */
  at(key: string, snapshot: number): { stored: Stored | undefined } | undefined {
    return this.versions.get(key)?.find((version) => version.until > snapshot);
  }

  /** Every key that changed after `snapshot`. */
  *changedSince(snapshot: number): Generator<string> {
    for (const [key, versions] of this.versions) if (versions.some((version) => version.until > snapshot)) yield key;
  }

  /** Drops what no snapshot from `oldest` on can ask for. */
  forgetBefore(oldest: number): void {
    for (const [key, versions] of this.versions) {
      const kept = versions.filter((version) => version.until > oldest);
      if (kept.length === 0) this.versions.delete(key);
      else this.versions.set(key, kept);
    }
  }
}
