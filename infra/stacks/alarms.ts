import { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import type { AnyServiceFunction } from "../constructs/service-function.ts";
import type { ApiStack } from "./api.ts";
import type { ChallengesFunctions } from "./challenges-functions.ts";
import type { DataStack } from "./data.ts";
import type { FairsFunctions } from "./fairs-functions.ts";

/** An alarm as it is listed: see ServiceAlarm. */
export interface AlarmDeclaration {
  readonly id: string;
  readonly lost: string;
  readonly runbook: string;
  readonly metric: IMetric;
  readonly above: number;
  readonly periods: number;
  readonly silenceIsBad?: true;
}

const fiveMinutes = { period: Duration.minutes(5) };

/** Alarms ring above a threshold only, so that all of them read alike: one less the runs of the day, or of less. */
const missingRuns = (job: AnyServiceFunction, period = Duration.days(1)): IMetric =>
  new MathExpression({
    label: "runs that are missing",
    expression: "1 - runs",
    period,
    usingMetrics: { runs: job.function.metricInvocations({ statistic: "Sum" }) },
  });

/** What runs, and whose failures somebody has to hear of. */
export interface Watched {
  readonly api: ApiStack;
  readonly challenges: ChallengesFunctions;
  readonly fairs: FairsFunctions;
}

/** Every alarm: what is measured, what a person loses, where it says what to do. */
export const alarmsOf = (data: DataStack, parts: Watched): readonly AlarmDeclaration[] => [
  {
    id: "ApiErrors",
    lost: "People get an error instead of their needs, offers or organization.",
    runbook: "the-api-answers-with-errors",
    metric: parts.api.api.metricServerError({ ...fiveMinutes, statistic: "Sum" }),
    above: 4,
    periods: 2,
  },
  {
    id: "ApiSlow",
    lost: "One person in a hundred waits for more than three seconds for every click.",
    runbook: "the-api-is-slow",
    metric: parts.api.api.metricLatency({ ...fiveMinutes, statistic: "p99" }),
    above: 3000,
    periods: 3,
  },
  ...apiFunctions(parts).map(({ id, people, fn }) => ({
    id: `${id}Throttled`,
    lost: `${people} are turned away because too many are here at once.`,
    runbook: "people-are-turned-away",
    metric: fn.metricThrottles({ ...fiveMinutes, statistic: "Sum" }),
    above: 0,
    periods: 2,
  })),
  ...tables(data).map(({ id, people, table }) => ({
    id: `${id}TableThrottled`,
    lost: `${people} wait or have to try again, because the table takes no more.`,
    runbook: "a-table-throttles",
    metric: new MathExpression({
      ...fiveMinutes,
      label: "throttled reads and writes",
      expression: "reads + writes",
      usingMetrics: {
        reads: table.metric("ReadThrottleEvents", { statistic: "Sum" }),
        writes: table.metric("WriteThrottleEvents", { statistic: "Sum" }),
      },
    }),
    above: 0,
    periods: 3,
  })),
  ...publishers(parts).map(({ id, lost, fn }) => ({
    id: `${id}Late`,
    lost,
    runbook: "news-is-late",
    metric: fn.metric("IteratorAge", { ...fiveMinutes, statistic: "Maximum" }),
    above: Duration.minutes(10).toMilliseconds(),
    periods: 2,
  })),
  ...givenUp(parts).map(({ id, lost, runbook, queue }) => ({
    id: `${id}GaveUp`,
    lost,
    runbook,
    metric: queue.metricApproximateNumberOfMessagesVisible({ ...fiveMinutes, statistic: "Maximum" }),
    above: 0,
    periods: 1,
  })),
  {
    id: "BuildSnapshotMissed",
    lost: "Matches do not learn from what people said and saw, and get slower with every change.",
    runbook: "the-nightly-snapshot-was-not-made",
    metric: missingRuns(parts.api.matching.buildSnapshot),
    above: 0,
    periods: 1,
    silenceIsBad: true,
  },
  {
    id: "DeliverDueMissed",
    lost: "Other systems of the city are not told again what they could not take at first.",
    runbook: "webhooks-are-not-served",
    metric: missingRuns(parts.api.notices.deliverDue, Duration.minutes(15)),
    above: 0,
    periods: 2,
    silenceIsBad: true,
  },
  {
    id: "SettlePoolsMissed",
    lost: "Who waits for a seat hears late that it is theirs, because nobody looks whose time has run out.",
    runbook: "seats-are-not-passed-on",
    metric: missingRuns(parts.api.events.settlePools, Duration.minutes(15)),
    above: 0,
    periods: 2,
    silenceIsBad: true,
  },
  {
    id: "RemindRegistrantsMissed",
    lost: "Nobody is reminded of the events of the next day.",
    runbook: "registered-people-were-not-told",
    metric: missingRuns(parts.api.events.remindRegistrants),
    above: 0,
    periods: 1,
    silenceIsBad: true,
  },
  {
    id: "RemindParticipantsMissed",
    lost: "Nobody is asked what came of the meetings of a fair that is over.",
    runbook: "results-of-meetings-were-not-asked-for",
    metric: missingRuns(parts.fairs.remindParticipants),
    above: 0,
    periods: 1,
    silenceIsBad: true,
  },
  {
    id: "RemindExpiringMissed",
    lost: "Enterprises are not told that a qualification is about to expire.",
    runbook: "reminders-did-not-run",
    metric: missingRuns(parts.api.organizations.remindExpiring),
    above: 0,
    periods: 1,
    silenceIsBad: true,
  },
];

/** The functions that answer people. */
export const apiFunctions = ({ api, challenges, fairs }: Watched) => [
  {
    id: "OrganizationsApi",
    people: "People who work on their organization",
    fn: api.organizations.api.function,
  },
  { id: "MatchmakingApi", people: "People who look for needs and offers", fn: api.matchmaking.api.function },
  { id: "MatchingApi", people: "People who search or look at matches", fn: api.matching.api.function },
  { id: "ContactsApi", people: "People who ask for a contact or answer one", fn: api.contacts.api.function },
  { id: "NoticesApi", people: "People who look at their notices", fn: api.notices.api.function },
  {
    id: "EventsApi",
    people: "People who register for an event or stand at its door",
    fn: api.events.api.function,
  },
  {
    id: "ChallengesApi",
    people: "People who look at the list of challenges or decide on it",
    fn: challenges.api.function,
  },
  {
    id: "ProposalsApi",
    people: "People who hand in a proposal, maybe in its last minutes,",
    fn: challenges.proposalsApi.function,
  },
  {
    id: "FairsApi",
    people: "People who ask for meetings at a fair, or look where they sit next,",
    fn: fairs.api.function,
  },
];

export const tables = (data: DataStack) => [
  {
    id: "Organizations",
    people: "People who sign in or work on their organization",
    table: data.organizations,
  },
  { id: "Matchmaking", people: "People who post or look for needs and offers", table: data.matchmaking },
  { id: "Notices", people: "People whom a notice is for", table: data.notices },
  { id: "Matching", people: "People who search, or look at and judge matches", table: data.matching },
  { id: "Contacts", people: "People who ask for a contact or record what came of it", table: data.contacts },
  { id: "Events", people: "People who register for an event or stand at its door", table: data.events },
  {
    id: "Challenges",
    people: "People who hand in, open, review or award proposals",
    table: data.challenges,
  },
  { id: "Fairs", people: "People who ask for meetings at a fair or change them", table: data.fairs },
];

const publishers = ({ api, challenges, fairs }: Watched) => [
  {
    id: "OrganizationNews",
    lost: "Decisions about organizations are known late: no mail, and needs and offers show the old state.",
    fn: api.organizations.publishEvents.function,
  },
  {
    id: "MatchmakingNews",
    lost: "People hear late that their need or offer was returned or published.",
    fn: api.matchmaking.publishEvents.function,
  },
  {
    id: "ContactNews",
    lost: "People hear late that somebody asks for their contact or answered.",
    fn: api.contacts.publishEvents.function,
  },
  {
    id: "EventNews",
    lost: "People hear late that they have a seat, or that an event was moved or cancelled.",
    fn: api.events.publishEvents.function,
  },
  {
    id: "SeatCounts",
    lost: "Pages show free seats that are taken, or none where there are some.",
    fn: api.events.countSeats.function,
  },
  {
    id: "ChallengeNews",
    lost: "Solvers hear late that a challenge was corrected, extended or withdrawn.",
    fn: challenges.publishEvents.function,
  },
  {
    id: "FairNews",
    lost: "People hear late that somebody asks for a meeting, or that theirs was moved.",
    fn: fairs.publishEvents.function,
  },
  {
    id: "Timetables",
    lost: "Organizers of a fair wait for a timetable that nobody computes.",
    fn: fairs.solveTimetable.function,
  },
];

/** The queues of what jobs gave up on. */
export const givenUp = ({ api, challenges, fairs }: Watched) => [
  {
    id: "OrganizationNews",
    lost: "Some decisions about organizations were told to nobody.",
    runbook: "news-was-given-up",
    queue: api.organizations.publishEventsFailures,
  },
  {
    id: "MatchmakingNews",
    lost: "Some people were not told what became of their need or offer.",
    runbook: "news-was-given-up",
    queue: api.matchmaking.publishEventsFailures,
  },
  {
    id: "ContactNews",
    lost: "Some people were not told that somebody asks for their contact or answered.",
    runbook: "news-was-given-up",
    queue: api.contacts.publishEventsFailures,
  },
  {
    id: "EventNews",
    lost: "Some people were not told what became of their registration, or of a message to them.",
    runbook: "news-was-given-up",
    queue: api.events.publishEventsFailures,
  },
  {
    id: "SeatCounts",
    lost: "Some pages show how full an event was, not how full it is.",
    runbook: "pages-show-old-counts-of-seats",
    queue: api.events.countSeatsFailures,
  },
  {
    id: "TellRegistrants",
    lost: "Some people were not told that their event was moved, postponed or cancelled.",
    runbook: "registered-people-were-not-told",
    queue: api.events.tellRegistrantsFailures,
  },
  {
    id: "RemindRegistrants",
    lost: "Some people were not reminded of an event of the next day.",
    runbook: "registered-people-were-not-told",
    queue: api.events.remindRegistrantsFailures,
  },
  {
    id: "SettlePools",
    lost: "Who waits for a seat hears late that it is theirs.",
    runbook: "seats-are-not-passed-on",
    queue: api.events.settlePoolsFailures,
  },
  {
    id: "ChallengeNews",
    lost: "Some solvers were not told that a challenge was corrected, extended or withdrawn.",
    runbook: "news-was-given-up",
    queue: challenges.publishEventsFailures,
  },
  {
    id: "OpenProposals",
    lost: "The proposals of a challenge are not opened although enough shares are released.",
    runbook: "proposals-are-not-opened",
    queue: challenges.openProposalsFailures,
  },
  {
    id: "AssignExperts",
    lost: "The department waits for the experts of a challenge's proposals, and its review does not begin.",
    runbook: "experts-are-not-assigned",
    queue: challenges.assignExpertsFailures,
  },
  {
    id: "FairNews",
    lost: "Some people were not told who asks them for a meeting, or when and where theirs is.",
    runbook: "news-was-given-up",
    queue: fairs.publishEventsFailures,
  },
  {
    id: "FollowProgramme",
    lost: "A fair shows an old date or place of its event, or participants cannot name a need that is public.",
    runbook: "fairs-do-not-follow-events-and-listings",
    queue: fairs.followProgrammeFailures,
  },
  {
    id: "RemindParticipants",
    lost: "Some people were not asked what came of their meetings.",
    runbook: "results-of-meetings-were-not-asked-for",
    queue: fairs.remindParticipantsFailures,
  },
  {
    id: "SolveTimetable",
    lost: "The organizers of a fair wait for a timetable that does not come.",
    runbook: "a-timetable-is-not-computed",
    queue: fairs.solveTimetableFailures,
  },
  {
    id: "ContactListings",
    lost: "A contact is refused for a need or offer that is open, or asked for on one that is closed.",
    runbook: "contacts-do-not-follow-needs-and-offers",
    queue: api.contacts.followListingsFailures,
  },
  {
    id: "FollowOrganizations",
    lost: "The directory may show needs and offers of a suspended organization, or an agent who has left.",
    runbook: "needs-and-offers-do-not-follow-their-organization",
    queue: api.matchmaking.followOrganizationsFailures,
  },
  {
    id: "ReadImport",
    lost: "An office waits for the preview of the sheet that it uploaded.",
    runbook: "an-import-or-export-does-not-get-on",
    queue: api.imports.readImportFailures,
  },
  {
    id: "WriteImport",
    lost: "Some of the needs or offers that an office imported are not written yet.",
    runbook: "an-import-or-export-does-not-get-on",
    queue: api.imports.writeImportFailures,
  },
  {
    id: "WriteExport",
    lost: "Somebody waits for a sheet of needs or offers that does not come.",
    runbook: "an-import-or-export-does-not-get-on",
    queue: api.imports.writeExportFailures,
  },
  {
    id: "SendMail",
    lost: "Some people did not get the notice or the mail that tells them to act.",
    runbook: "mails-are-not-sent",
    queue: api.notices.sendMailFailures,
  },
  {
    id: "TellWebhooks",
    lost: "Other systems of the city were not told of something that became public.",
    runbook: "webhooks-are-not-served",
    queue: api.notices.tellWebhooksFailures,
  },
  {
    id: "DeliverDue",
    lost: "Other systems of the city are told late what they could not take at first.",
    runbook: "webhooks-are-not-served",
    queue: api.notices.deliverDueFailures,
  },
  {
    id: "ApplyListings",
    lost: "Some new needs and offers are neither found by search nor matched, or closed ones still are.",
    runbook: "search-and-matches-do-not-follow",
    queue: api.matching.applyListingsFailures,
  },
  {
    id: "BuildSnapshot",
    lost: "Matches do not learn from what people said and saw since the last snapshot.",
    runbook: "the-nightly-snapshot-was-not-made",
    queue: api.matching.buildSnapshotFailures,
  },
  {
    id: "SendDigests",
    lost: "Some organizations were not told of their new matches this morning.",
    runbook: "mails-about-matches-were-not-sent",
    queue: api.matching.sendDigestsFailures,
  },
  {
    id: "RemindExpiring",
    lost: "Some enterprises were not told that a qualification is about to expire.",
    runbook: "reminders-did-not-run",
    queue: api.organizations.remindExpiringFailures,
  },
];
