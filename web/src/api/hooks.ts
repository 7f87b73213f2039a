import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from "@tanstack/react-query";
import { useRef } from "react";
import type { Answer, Contract, Sending } from "../../../shared/contracts/contract.ts";
import { call } from "./call.ts";
import { asProblem, type Problem } from "./problem.ts";

/** Asking again helps when nothing answered, once, or the service was busy, twice; never when it refused. */
const worthRetrying = (failures: number, error: unknown): boolean => {
  const { status } = asProblem(error);
  return status === 0 ? failures < 1 : failures < 2 && (status === 429 || status >= 500);
};

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Without a network, trying again at once only keeps people waiting for what is on their device.
        retry: (failures, error) => navigator.onLine !== false && worthRetrying(failures, error),
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });

/** The cache key of a read: by contract, then by what was sent. `invalidateQueries({ queryKey: [contract.key] })` renews all of it. */
export const keyOf = <C extends Contract>(contract: C, sending?: Sending<C>): readonly unknown[] => [
  contract.key,
  sending ?? {},
];

/** Reads one thing. */
export function useRead<C extends Contract>(
  contract: C,
  sending: Sending<C>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Answer<C>, Problem> {
  return useQuery<Answer<C>, Problem>({
    queryKey: keyOf(contract, sending),
    queryFn: ({ signal }) => callWith(contract, sending, { signal }),
    ...options,
  });
}

/**
 * Sends one thing. The idempotency key belongs to what is sent: pressing the button again after a failure repeats
 * the key with the same content, other content gets another key, and so does the next submission after a success.
 */
export function useSend<C extends Contract>(contract: C): UseMutationResult<Answer<C>, Problem, Sending<C>> {
  const last = useRef<{ content: string; key: string } | undefined>(undefined);
  return useMutation<Answer<C>, Problem, Sending<C>>({
    mutationFn: (sending) => {
      const content = JSON.stringify(sending);
      if (last.current?.content !== content) last.current = { content, key: crypto.randomUUID() };
      return callWith(contract, sending, { idempotencyKey: last.current.key });
    },
    onSuccess: () => {
      last.current = undefined;
    },
  });
}

/** `call` with an argument list that does not depend on the contract. */
const callWith = call as <C extends Contract>(
  contract: C,
  sending: Sending<C>,
  options: { signal?: AbortSignal; idempotencyKey?: string },
) => Promise<Answer<C>>;
