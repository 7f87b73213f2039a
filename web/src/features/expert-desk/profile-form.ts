import type { ExpertContent } from "../../../../shared/contracts/reviews.ts";
import { filled } from "../challenges-desk/filled.ts";

/** Lists of organizations that an expert has to do with. */
export const tieLists = ["formerEmployers", "cooperations", "interests", "familyAt"] as const;
export type TieList = (typeof tieLists)[number];

export type ProfileForm = Partial<ExpertContent>;

/** What the form says, in the contract's shape; empty lists are said, for they are a declaration too. */
export function profileOf(form: ProfileForm): Record<string, unknown> {
  const empty = {
    chains: [],
    fields: [],
    employer: {},
    formerEmployers: [],
    cooperations: [],
    interests: [],
    familyAt: [],
  };
  return { ...empty, ...(filled(form) as object) };
}
