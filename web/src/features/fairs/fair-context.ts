import { useOutletContext } from "react-router";
import type { Participant, PublicFair } from "../../../../shared/contracts/fairs-content.ts";

/** What the pages inside of a fair's frame stand on. */
export interface FairContext {
  readonly fair: PublicFair;
  /** All of one's own, those who left too. */
  readonly mine: readonly Participant[];
}

export interface MyContext extends FairContext {
  readonly me: Participant;
}

export const useFairContext = (): FairContext => useOutletContext<FairContext>();

/** Only inside of the pages of one participant. */
export const useMyContext = (): MyContext => useOutletContext<MyContext>();
