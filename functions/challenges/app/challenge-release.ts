import type { Release } from "../../../shared/record/release.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { publicTerms } from "../domain/public-terms.ts";
import { asJson } from "./record-entry.ts";

/**
 * What became public at a stage of a challenge: its page, as it stood then. Without the contact: releases are kept for
 * ever, and a person's name must be erasable.
 */
export const challengeRelease = (
  challenge: StoredChallenge,
  tag: "challenge" | "correction" | "extension" | "withdrawal" | "no-award",
  notice: { readonly number: string; readonly reason?: string | undefined },
): Pick<Release, "tags" | "data"> => {
  const { contact: _contact, ...terms } = publicTerms(challenge);
  return {
    tags: [tag],
    data: asJson({
      ...terms,
      number: challenge.number,
      poster: challenge.posterName,
      state: challenge.state,
      opensAt: challenge.opensAt,
      closesAt: challenge.closesAt,
      notice,
    }),
  };
};
