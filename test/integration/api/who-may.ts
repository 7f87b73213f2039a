/**
 * Who may call each operation, written by hand and independently of the contracts: a contract that opens up by
 * mistake, or a new one without a row here, fails the test.
 */

export const memberPersonas = [
  "enterprise",
  "enterprise2",
  "university",
  "university2",
  "institute",
  "supplier",
  "investor",
  "investor2",
] as const;
export const staffPersonas = ["operator", "district", "organizer", "broker", "expert1", "auditor"] as const;
export const personas = [...memberPersonas, ...staffPersonas] as const;
export type Persona = (typeof personas)[number];

const everybody = "everybody";
const signedIn = personas;
const members = memberPersonas;
const with_ = (...others: readonly Persona[]) => [...memberPersonas, ...others];

const operatorAlone: readonly Persona[] = ["operator"];

/** The offices that hold events. */
const eventHolders: readonly Persona[] = ["operator", "organizer", "district"];
const eventReaders: readonly Persona[] = [...eventHolders, "auditor"];

/** The department that runs a programme of challenges. */
const departments: readonly Persona[] = ["operator", "organizer"];

/** The offices that collect for enterprises. */
const collectors: readonly Persona[] = ["operator", "organizer", "district"];

const items = {
  create: members,
  save: with_("operator", "district", "organizer", "broker"),
  get: with_("operator", "district", "organizer", "broker", "auditor"),
  list: members,
  queue: ["operator", "district", "organizer", "broker", "auditor"],
  log: with_("operator", "district", "organizer", "broker", "auditor"),
  submit: with_("operator", "district", "organizer"),
  withdraw: with_("operator", "district", "organizer"),
  return: ["operator", "district", "organizer"],
  refine: ["operator", "district", "organizer"],
  handBack: ["broker"],
  publish: ["operator", "district", "organizer"],
  divert: ["operator", "district", "organizer"],
  match: with_("operator", "district", "organizer"),
  close: with_("operator", "district", "organizer"),
  announceFile: with_("operator", "district", "organizer"),
  completeFile: with_("operator", "district", "organizer"),
  downloadFile: with_("operator", "district", "organizer", "broker", "auditor"),
  browse: everybody,
  readPublic: everybody,
  downloadPublicFile: everybody,
} as const satisfies Record<string, typeof everybody | readonly Persona[]>;

const ofKind = (suffix: string) =>
  Object.entries(items).map(([name, who]) => [`${name}${suffix}`, who] as const);

export const whoMay: ReadonlyMap<string, typeof everybody | readonly Persona[]> = new Map<
  string,
  typeof everybody | readonly Persona[]
>([
  ["getMe", signedIn],
  ["saveMe", signedIn],
  ["registerOrganization", signedIn],
  ["listOrganizations", ["operator", "district", "organizer", "auditor"]],
  ["getOrganization", with_("operator", "district", "organizer", "auditor")],
  ["editOrganization", members],
  ["submitOrganization", members],
  ["verifyOrganization", ["operator", "district"]],
  ["rejectOrganization", ["operator", "district"]],
  ["suspendOrganization", ["operator"]],
  ["reinstateOrganization", ["operator"]],
  ["readOrganizationLog", with_("operator", "district", "organizer", "auditor")],
  ["announceOrganizationFile", members],
  ["completeOrganizationFile", members],
  ["downloadOrganizationFile", with_("operator", "district", "auditor")],
  ["listMembers", with_("operator", "auditor")],
  ["changeMemberRole", members],
  ["removeMember", members],
  ["inviteMember", members],
  ["listInvitations", members],
  ["revokeInvitation", members],
  ["readInvitation", signedIn],
  ["acceptInvitation", signedIn],
  ["recordQualification", ["operator"]],
  ["removeQualification", ["operator"]],
  ["listStaff", ["operator", "auditor"]],
  ["appointStaff", ["operator"]],
  ["dismissStaff", ["operator"]],
  ["readOrganizationCard", everybody],
  ["requestContact", members],
  ["listContacts", members],
  ["getContact", with_("operator", "district", "organizer", "auditor")],
  ["contactOfPair", members],
  ["acceptContact", members],
  ["declineContact", members],
  ["withdrawContact", members],
  ["closeContact", members],
  ["addTalk", members],
  ["listTalks", members],
  ["readContactLog", with_("operator", "district", "organizer", "auditor")],
  ["recordOutcome", members],
  ["confirmOutcome", members],
  ["disputeOutcome", members],
  ["withdrawOutcome", members],
  ["queueContacts", ["operator", "district", "organizer", "auditor"]],
  ["contactStatistics", ["operator", "district", "organizer", "auditor"]],
  ...[
    "announceImport",
    "listImports",
    "getImport",
    "readImport",
    "listImportRows",
    "correctImportRow",
    "skipImportRow",
    "takeImportRow",
    "mapImportColumns",
    "setImportDefaults",
    "writeImport",
    "cancelImport",
    "downloadImportTemplate",
  ].map((name) => [name, collectors] as const),
  ["orderExport", with_("operator", "district", "organizer", "broker", "auditor")],
  ["getExport", with_("operator", "district", "organizer", "broker", "auditor")],
  ...[
    "listNotices",
    "readNotice",
    "readAllNotices",
    "getNoticePreferences",
    "saveNoticePreferences",
    "getMailStatus",
    "retryMail",
  ].map((name) => [name, personas] as const),
  ...[
    "createWebhook",
    "listWebhooks",
    "pauseWebhook",
    "resumeWebhook",
    "deleteWebhook",
    "rotateWebhookSecret",
    "listDeliveries",
    "replayDelivery",
  ].map((name) => [name, operatorAlone] as const),
  ...ofKind("Need"),
  ...ofKind("Offer"),
  ...[
    "createEvent",
    "editEvent",
    "copyEvent",
    "publishEvent",
    "postponeEvent",
    "rescheduleEvent",
    "cancelEvent",
    "archiveEvent",
    "setCapacity",
    "announceEventFile",
    "completeEventFile",
    "removeEventFile",
    "approveRegistrations",
    "declineRegistrations",
    "removeRegistrations",
    "messageRegistrants",
    "readDoorList",
    "recordScans",
    "undoCheckIn",
    "addWalkIn",
  ].map((name) => [name, eventHolders] as const),
  ...[
    "listEvents",
    "getEvent",
    "readEventLog",
    "listRegistrations",
    "getRegistration",
    "downloadAnswerFile",
    "registrationStatistics",
    "exportRegistrations",
    "readLiveRoom",
  ].map((name) => [name, eventReaders] as const),
  ...[
    "holdSeat",
    "register",
    "getMyRegistration",
    "changeRegistration",
    "acceptSeat",
    "cancelRegistration",
    "listMyRegistrations",
    "announceAnswerFile",
    "completeAnswerFile",
    "readCalendarFeed",
    "createCalendarFeed",
    "revokeCalendarFeed",
  ].map((name) => [name, personas] as const),
  ...["browseEvents", "readPublicEvent", "downloadEventFile", "readEventCalendar", "subscribeCalendar"].map(
    (name) => [name, everybody] as const,
  ),
  ...[
    "createProgramme",
    "changeProgramme",
    "openProgramme",
    "decideFeasibility",
    "publishChallenges",
    "correctChallenge",
    "extendChallenge",
    "failChallenge",
    "relistChallenge",
  ].map((name) => [name, departments] as const),
  ...[
    "createChallenge",
    "changeChallenge",
    "announceChallengeFile",
    "completeChallengeFile",
    "submitChallenge",
    "withdrawChallenge",
    "answerQuestion",
  ].map((name) => [name, with_(...departments)] as const),
  ...[
    "listProgrammes",
    "listAnnouncements",
    "getAnnouncement",
    "browseChallenges",
    "readPublicChallenge",
    "downloadPublicChallengeFile",
  ].map((name) => [name, everybody] as const),
  ...["listAllProgrammes", "listBoard"].map(
    (name) => [name, ["operator", "organizer", "district", "auditor"]] as const,
  ),
  ...["listMyChallenges", "takeBackChallenge", "askQuestion"].map((name) => [name, members] as const),
  ["decideFormally", ["operator", "district"]],
  ["getChallenge", with_("operator", "organizer", "district", "auditor")],
  ["downloadChallengeFile", with_("operator", "organizer", "district", "expert1", "auditor")],
  ["listQuestions", with_("operator", "organizer", "auditor")],
  ["listMatches", with_("operator", "district", "organizer", "broker", "auditor")],
  ["giveVerdict", members],
  ["takeBackVerdict", members],
  ["listVerdicts", with_("operator", "district", "organizer", "broker", "auditor")],
  ["compareOffers", with_("operator", "district", "organizer", "broker", "auditor")],
  ["search", everybody],
  ["getMatchPreferences", members],
  ["saveMatchPreferences", members],
  ["matchStatistics", ["operator", "organizer", "auditor"]],
]);
