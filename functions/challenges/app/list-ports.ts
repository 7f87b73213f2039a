import type { BoardRow } from "../../../shared/contracts/challenges.ts";
import type { CivilDate } from "../../../shared/kernel/time.ts";
import type { PageOf, PageRequest } from "./challenge-ports.ts";

/** A row of a list, as stored: time has not been applied to its state. */
export interface StoredRow extends Omit<BoardRow, "phase"> {
  /** What never was is shown to its poster only. */
  readonly submitted: boolean;
  readonly proposals?: number | undefined;
  readonly publicity?: { readonly from: CivilDate; readonly to: CivilDate } | undefined;
}

/** The lists of challenges. */
export interface ChallengeLists {
  /** Every challenge of a programme. */
  board(programmeId: string): Promise<StoredRow[]>;
  /** What an organization poses, newest first. */
  ofPoster(organizationId: string, page: PageRequest): Promise<PageOf<StoredRow>>;
  /** What was ever published, latest opening first; `choice` names what `keep` chooses, for the cursor. */
  directory(
    filters: { readonly year?: number | undefined },
    choice: string,
    keep: (row: StoredRow) => boolean,
    page: PageRequest,
  ): Promise<PageOf<StoredRow>>;
}
