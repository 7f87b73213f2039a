import type { Answer } from "../../../shared/contracts/contract.ts";
import {
  type MeetingRequest,
  type MeetingResult,
  meetingResults,
} from "../../../shared/contracts/meeting-requests-content.ts";
import type { timetablesContracts } from "../../../shared/contracts/timetables.ts";
import { units } from "../../../shared/reference/units.ts";
import { standingOf } from "./meeting-standing.ts";
import type { StoredParticipant } from "./participant.ts";
import { isMutual, type StoredRequest } from "./request.ts";

export type FairReport = Answer<(typeof timetablesContracts)["readFairReport"]>;

type Accounts = MeetingRequest["accounts"];

/** What came of one meeting, counted once whoever reports it. */
export interface Fact {
  readonly result: MeetingResult;
  /** Nothing while the two sides name different amounts. */
  readonly amountYuan: number;
  /** Both sides name this result. */
  readonly confirmed: boolean;
}

const weakerOf = (one: MeetingResult, other: MeetingResult): MeetingResult =>
  meetingResults.indexOf(one) <= meetingResults.indexOf(other) ? one : other;

/** What both say is confirmed; of two different results the weaker one is what both bear out. */
export function factOf(accounts: Accounts): Fact | undefined {
  const named = accounts.filter(({ held, result }) => held && result !== undefined);
  const [first, second] = named.map(({ result }) => result);
  if (first === undefined) return undefined;
  const amounts = [...new Set(named.flatMap(({ amountYuan }) => amountYuan ?? []))];
  const amountYuan = amounts.length === 1 ? (amounts[0] ?? 0) : 0;
  if (second === undefined) return { result: first, amountYuan, confirmed: false };
  const isSame = first === second;
  return { result: weakerOf(first, second), amountYuan: isSame ? amountYuan : 0, confirmed: isSame };
}

/** What departments count as an intent: everything from a letter of intent on. */
const isIntent = (fact: Fact | undefined): boolean =>
  fact !== undefined && ["intent", "agreement", "contract"].includes(fact.result);

const distinct = (values: readonly string[]): number => new Set(values).size;

/** What came of a fair, from those who took part, what they asked for, and the ids of what was scheduled. */
export function fairReport(
  everybody: readonly StoredParticipant[],
  requests: readonly StoredRequest[],
  scheduledIds: ReadonlySet<string>,
): FairReport {
  const participants = everybody.filter(({ state }) => state === "in");
  const scheduled = requests.filter(({ id }) => scheduledIds.has(id));
  const told = scheduled.map((request) => ({
    request,
    standing: standingOf(request),
    fact: factOf(request.accounts),
  }));
  const held = told.filter(({ standing }) => standing === "held");
  const standing = (wanted: string) => told.filter((one) => one.standing === wanted).length;
  const listings = participants.flatMap((one) => one.listings.map(({ id }) => id));
  const satisfactions = scheduled.flatMap(({ accounts }) =>
    accounts.flatMap(({ satisfaction }) => satisfaction ?? []),
  );
  const unitOf = new Map(everybody.map(({ id, unitCode }) => [id, unitCode]));
  const isOf = ({ from, to }: StoredRequest, unit: string) =>
    [from, to].some(({ participantId }) => unitOf.get(participantId) === unit);
  return {
    participants: participants.length,
    organizations: distinct(participants.map(({ organizationId }) => organizationId)),
    smallOrganizations: distinct(
      participants.flatMap(({ organizationId, kind, tiers }) =>
        kind === "enterprise" && tiers.length > 0 ? [organizationId] : [],
      ),
    ),
    needs: distinct(listings.filter((id) => id.startsWith("ned_"))),
    offers: distinct(listings.filter((id) => id.startsWith("off_"))),
    requests: requests.filter(({ asks }) => asks.length > 0).length,
    mutual: requests.filter((request) => request.state === "accepted" && isMutual(request)).length,
    scheduled: scheduled.length,
    held: held.length,
    missed: standing("missed"),
    unreported: standing("planned"),
    disputed: standing("disputed"),
    results: meetingResults.map((result) => {
      const facts = held.flatMap(({ fact }) => (fact?.result === result ? [fact] : []));
      return {
        result,
        count: facts.length,
        amountYuan: facts.reduce((sum, { amountYuan }) => sum + amountYuan, 0),
        confirmed: facts.filter(({ confirmed }) => confirmed).length,
      };
    }),
    satisfaction: {
      count: satisfactions.length,
      ...(satisfactions.length === 0
        ? {}
        : { mean: satisfactions.reduce((sum, one) => sum + one, 0) / satisfactions.length }),
    },
    byUnit: units.flatMap(({ code }) => {
      const own = participants.filter(({ unitCode }) => unitCode === code);
      if (own.length === 0) return [];
      const ofUnit = held.filter(({ request }) => isOf(request, code));
      return [
        {
          unitCode: code,
          organizations: distinct(own.map(({ organizationId }) => organizationId)),
          held: ofUnit.length,
          intents: ofUnit.filter(({ fact }) => isIntent(fact)).length,
        },
      ];
    }),
  };
}
