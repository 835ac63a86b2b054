import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

/** Ids kept on this phone and nowhere else, the last first. */
export interface PhoneList {
  ids(): readonly string[];
  add(id: string): void;
  remove(id: string): void;
  clear(): void;
  /** The ids, drawn anew whenever they change. */
  use(): readonly string[];
}

/** A list in the phone's storage under this name, no longer than `longest`: beyond it the oldest go. */
export function phoneList(slot: string, longest: number): PhoneList {
  const listeners = new Set<() => void>();
  const read = (): readonly string[] => {
    const stored: unknown = Taro.getStorageSync(slot);
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string').slice(0, longest) : [];
  };
  let ids = read();
  const write = (next: readonly string[]) => {
    ids = next.slice(0, longest);
    Taro.setStorageSync(slot, ids);
    listeners.forEach((listener) => listener());
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    ids: () => ids,
    add: (id) => write([id, ...ids.filter((other) => other !== id)]),
    remove: (id) => write(ids.filter((other) => other !== id)),
    clear: () => write([]),
    use: () => useSyncExternalStore(subscribe, () => ids),
  };
}
