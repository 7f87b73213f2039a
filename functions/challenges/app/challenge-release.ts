import type { Release } from "../../../shared/record/release.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { publicTerms } from "../domain/public-terms.ts";
import { asJson } from "./record-entry.ts";

/** What became public at a stage of a challenge: its page, as it stood then. */
export const challengeRelease = (
  challenge: StoredChallenge,
  tag: "challenge" | "correction" | "extension" | "withdrawal" | "no-award",
  notice: { readonly number: string; readonly reason?: string | undefined },
): Pick<Release, "tags" | "data"> => ({
  tags: [tag],
  data: asJson({
    ...publicTerms(challenge),
    number: challenge.number,
    poster: challenge.posterName,
    state: challenge.state,
    opensAt: challenge.opensAt,
    closesAt: challenge.closesAt,
    notice,
  }),
});
