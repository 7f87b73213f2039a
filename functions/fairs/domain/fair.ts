import type { FairPhase, FairSetup, FairState } from "../../../shared/contracts/fairs-content.ts";
import type { OrganizationKind } from "../../../shared/contracts/organization-facts.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import { slotsOf } from "./slots.ts";

/** The meetings of one event of the kind fair: what they are to be like, and which timetable people hold to. */
export interface StoredFair {
  /** Its id is that of its event. */
  readonly eventId: string;
  /** Of the event, as of the last time that it told. */
  readonly title: string;
  readonly unitCode: UnitCode;
  readonly placeName?: string | undefined;
  readonly state: FairState;
  readonly stateReason?: string | undefined;
  readonly setup: FairSetup;
  /** The version that people hold to; `changes` rises with every change after its publication. */
  readonly published?:
    | { readonly version: number; readonly at: Instant; readonly changes: number }
    | undefined;
  /** When it was first opened. */
  readonly openedAt?: Instant | undefined;
  readonly reportedAt?: Instant | undefined;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

type Timed = Pick<StoredFair, "state" | "setup" | "published">;

/** Where it stands at this instant: time moves an open fair on, whatever any job did or not. */
export function phaseAt({ state, setup, published }: Timed, at: Instant): FairPhase {
  if (state !== "open") return state;
  const slots = slotsOf(setup);
  const [first, last] = [slots[0], slots.at(-1)];
  if (last !== undefined && at >= last.endsAt) return "finished";
  if (first !== undefined && at >= first.startsAt) return "running";
  if (published !== undefined) return "published";
  if (at < setup.requestsOpenAt) return "announced";
  return at < setup.requestsCloseAt ? "requesting" : "arranging";
}

/** Most requests and meetings of a participant of this kind. */
export function limitsOf(
  { limits, requestsEach, meetingsEach }: FairSetup,
  kind: OrganizationKind,
): { readonly requests: number; readonly meetings: number } {
  return limits.find((limit) => limit.kind === kind) ?? { requests: requestsEach, meetings: meetingsEach };
}

/** Does this kind of organization meet anybody here? */
export const hasMeetingsFor = ({ meets }: FairSetup, kind: OrganizationKind): boolean =>
  meets.some(({ one, other }) => one === kind || other === kind);

interface MeetingSide {
  readonly organizationId: string;
  readonly kind: OrganizationKind;
  readonly chains: readonly string[];
}

/** By the rules of the fair, may these two meet? Nobody meets their own organization. */
export function mayMeet(setup: FairSetup, one: MeetingSide, other: MeetingSide): boolean {
  if (one.organizationId === other.organizationId) return false;
  const fit = setup.meets.some(
    (pair) =>
      (pair.one === one.kind && pair.other === other.kind) ||
      (pair.one === other.kind && pair.other === one.kind),
  );
  return fit && (!setup.sameChainOnly || one.chains.some((chain) => other.chains.includes(chain)));
}
