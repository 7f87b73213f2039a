import { useSyncExternalStore } from "react";

/**
 * Private keys of proposals that were unlocked on this page. In memory only: a reload, another tab or a sign-out asks
 * for the passphrase again.
 */
const keys = new Map<string, string>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

export const unlocked = {
  keep(proposalId: string, identity: string): void {
    keys.set(proposalId, identity);
    tell();
  },
  forget(proposalId: string): void {
    keys.delete(proposalId);
    tell();
  },
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The proposal's private key, once it is unlocked. */
export const useUnlocked = (proposalId: string): string | undefined =>
  useSyncExternalStore(subscribe, () => keys.get(proposalId));
