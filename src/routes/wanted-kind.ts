import { useSyncExternalStore } from 'react';
import { type ActivityKind } from '../../domain/activity/kind';

/** A page of the tab bar cannot be given parameters: what home asks of the list of activities waits here. */
let wanted: ActivityKind | undefined;
const listeners = new Set<() => void>();

export function wantKind(kind: ActivityKind | undefined): void {
  wanted = kind;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The kind of activity the list is narrowed to, and how to change it. */
export const useWantedKind = (): [ActivityKind | undefined, typeof wantKind] => [
  useSyncExternalStore(subscribe, () => wanted),
  wantKind,
];
