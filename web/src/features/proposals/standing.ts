import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import type { ProposalState } from "../../../../shared/contracts/proposals-content.ts";
import type { Tone } from "../../signed-in/mark.tsx";

/** The version that counts: the last one submitted. */
export const submittedVersion = ({ versions }: Pick<Proposal, "versions">) =>
  versions
    .filter(({ submittedAt }) => submittedAt !== undefined)
    .sort((a, b) => a.version - b.version)
    .at(-1);

/** Was the draft saved after what was submitted? Then the two differ, and only the latter counts. */
export function changedSinceSubmission({
  versions,
  draft,
  state,
}: Pick<Proposal, "versions" | "draft" | "state">): boolean {
  const sent = submittedVersion({ versions });
  if (state === "draft" || state === "withdrawn" || sent === undefined || draft === undefined) return false;
  return draft.savedAt > sent.stagedAt;
}

const tones: Partial<Record<ProposalState, Tone>> = {
  draft: "warning",
  submitted: "success",
  won: "success",
  reserve: "info",
  qualified: "info",
  opened: "info",
  "formal-ok": "info",
  damaged: "danger",
  "formal-rejected": "danger",
  disqualified: "danger",
};

/** How a state looks: what is done is green, what waits for the team is amber, what ended it red. */
export const stateTone = (state: ProposalState): Tone => tones[state] ?? "neutral";

/** What every non-winner is told comes with these. */
export const isResult = (state: ProposalState): boolean =>
  ["won", "reserve", "lost", "unqualified", "formal-rejected", "disqualified", "damaged"].includes(state);
