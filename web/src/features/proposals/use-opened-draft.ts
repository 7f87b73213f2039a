import { useQuery } from "@tanstack/react-query";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import type { Problem } from "../../api/problem.ts";
import type { DraftValues } from "./draft-values.ts";
import { keptCiphertext } from "./kept-ciphertext.ts";
import { openDraft } from "./open-draft.ts";
import { problemFrom } from "./problem-from.ts";

interface OpenedDraft {
  readonly values: DraftValues;
  /** What this device kept and the server never got; the person says whether it goes on from there. */
  readonly kept: DraftValues | undefined;
}

/** The draft as it was when the page was unlocked: afterwards the form owns it. */
export const useOpenedDraft = (proposal: Proposal, identity: string) =>
  useQuery<OpenedDraft, Problem>({
    queryKey: ["opened-draft", proposal.id, proposal.moves.includes("edit") || proposal.draft?.savedAt],
    // Plain text of a sealed thing: gone from memory as soon as nothing shows it.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
    queryFn: async () => {
      try {
        const { draft } = proposal;
        const values = draft === undefined ? {} : await openDraft(identity, proposal, draft.ciphertext);
        const stored = keptCiphertext(proposal.id);
        const kept =
          stored === undefined || stored === draft?.ciphertext
            ? undefined
            : // Sealed to another key or torn in half: nothing to offer.
              await openDraft(identity, proposal, stored).catch(() => undefined);
        const same = JSON.stringify(kept) === JSON.stringify(values);
        return { values, kept: same ? undefined : kept };
      } catch (error) {
        throw problemFrom(error);
      }
    },
  });
