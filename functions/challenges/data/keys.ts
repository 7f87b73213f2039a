/** Keys and index attributes of the challenges table; docs/access-patterns.md says which use case reads which. */

const padded = (digits: number, value: number): string => String(value).padStart(digits, "0");

/** A city runs some programmes a year: one partition lists them. */
export const programmesPk = "PROGRAMMES";
export const programmePrefix = "PROGRAMME#";
export const programmeKey = (id: string) => ({ pk: programmesPk, sk: `${programmePrefix}${id}` });

export const programmePk = (id: string): string => `PROGRAMME#${id}`;
export const announcementPrefix = "ANNOUNCEMENT#";
export const announcementKey = (programmeId: string, sequence: number) => ({
  pk: programmePk(programmeId),
  sk: `${announcementPrefix}${padded(5, sequence)}`,
});
/** Says which number the notice of this id has. */
export const announcedKey = (programmeId: string, announcementId: string) => ({
  pk: programmePk(programmeId),
  sk: `ANNOUNCED#${announcementId}`,
});
export const committeeKey = (programmeId: string) => ({ pk: programmePk(programmeId), sk: "COMMITTEE" });
export const holderPrefix = "HOLDER#";
export const holderKey = (programmeId: string, personId: string) => ({
  pk: programmePk(programmeId),
  sk: `${holderPrefix}${personId}`,
});
/** Beginning otherwise than the logs that others are told of: nobody is told of this one. */
export const committeeLogKey = (programmeId: string, version: number) => ({
  pk: programmePk(programmeId),
  sk: `COMMITTEE-LOG#${padded(8, version)}`,
});

export const challengePk = (id: string): string => `CHALLENGE#${id}`;
/** These sort keys begin with `CHALLENGE`, so that one query reads a challenge with its files. */
export const challengeSk = "CHALLENGE";
export const challengeKey = (id: string) => ({ pk: challengePk(id), sk: challengeSk });
export const challengeFilePrefix = "CHALLENGE#FILE#";
export const challengeFileKey = (id: string, fileId: string) => ({
  pk: challengePk(id),
  sk: `${challengeFilePrefix}${fileId}`,
});
/** A copy of each notice on it, so that its public page reads no others. */
export const challengeAnnouncementKey = (id: string, programmeId: string, sequence: number) => ({
  pk: challengePk(id),
  sk: `${announcementPrefix}${programmeId}#${padded(5, sequence)}`,
});

export const logPrefix = "LOG#";
/** One log line a version: sorts by it, and cannot be written twice. */
export const challengeLogKey = (id: string, version: number) => ({
  pk: challengePk(id),
  sk: `${logPrefix}${padded(8, version)}`,
});
export const questionPrefix = "QUESTION#";
export const questionKey = (id: string, questionId: string) => ({
  pk: challengePk(id),
  sk: `${questionPrefix}${questionId}`,
});
export const entryPrefix = "ENTRY#";
export const entryKey = (id: string, seq: number) => ({
  pk: challengePk(id),
  sk: `${entryPrefix}${padded(6, seq)}`,
});

export const sealingKeyKey = (id: string) => ({ pk: challengePk(id), sk: "KEY" });
export const sharePrefix = "SHARE#";
export const shareKey = (id: string, personId: string) => ({
  pk: challengePk(id),
  sk: `${sharePrefix}${personId}`,
});
export const openingKey = (id: string) => ({ pk: challengePk(id), sk: "OPENING" });

export const solverPrefix = "SOLVER#";
export const solverKey = (id: string, organizationId: string) => ({
  pk: challengePk(id),
  sk: `${solverPrefix}${organizationId}`,
});

export const dismissalPrefix = "DISMISSAL#";
export const dismissalKey = (id: string, proposalId: string, personId: string, ground: string) => ({
  pk: challengePk(id),
  sk: `${dismissalPrefix}${proposalId}#${personId}#${ground}`,
});
export const assignmentSk = "ASSIGNMENT";
export const assignmentKey = (id: string) => ({ pk: challengePk(id), sk: assignmentSk });
/** What each run of the assignment has decided. */
export const planKey = (id: string, run: number) => ({
  pk: challengePk(id),
  sk: `${assignmentSk}#${padded(4, run)}`,
});
export const reviewPrefix = "REVIEW#";
export const reviewKey = (id: string, proposalId: string, personId: string) => ({
  pk: challengePk(id),
  sk: `${reviewPrefix}${proposalId}#${personId}`,
});
export const rankingKey = (id: string) => ({ pk: challengePk(id), sk: "RANKING" });
export const awardKey = (id: string) => ({ pk: challengePk(id), sk: "AWARD" });
export const objectionPrefix = "OBJECTION#";
export const objectionKey = (id: string, objectionId: string) => ({
  pk: challengePk(id),
  sk: `${objectionPrefix}${objectionId}`,
});

/** A person's objection that is not decided yet. */
export const objectorKey = (id: string, personId: string) => ({
  pk: challengePk(id),
  sk: `OBJECTOR#${personId}`,
});

/** A need that is a challenge already: it counts once. */
/** For each poster: whose need it is, this module does not know, and nobody may hold somebody else's. */
export const needKey = (needId: string, posterOrganizationId: string | undefined) => ({
  pk: `NEED#${needId}`,
  sk: `CHALLENGE#${posterOrganizationId ?? "DEPARTMENT"}`,
});

export const proposalPk = (challengeId: string, proposalId: string): string =>
  `PROPOSAL#${challengeId}#${proposalId}`;
export const proposalKey = (challengeId: string, proposalId: string) => ({
  pk: proposalPk(challengeId, proposalId),
  sk: "PROPOSAL",
});
export const draftKey = (challengeId: string, proposalId: string) => ({
  pk: proposalPk(challengeId, proposalId),
  sk: "DRAFT",
});
export const versionPrefix = "VERSION#";
export const versionKey = (challengeId: string, proposalId: string, version: number) => ({
  pk: proposalPk(challengeId, proposalId),
  sk: `${versionPrefix}${padded(3, version)}`,
});
/** The ciphertext of a version, apart from what is told of it: it may weigh hundreds of times as much. */
export const ciphertextKey = (challengeId: string, proposalId: string, version: number) => ({
  pk: proposalPk(challengeId, proposalId),
  sk: `SEALED#${padded(3, version)}`,
});
export const sealedFilePrefix = "FILE#";
export const sealedFileKey = (challengeId: string, proposalId: string, fileId: string) => ({
  pk: proposalPk(challengeId, proposalId),
  sk: `${sealedFilePrefix}${fileId}`,
});
export const openedKey = (challengeId: string, proposalId: string) => ({
  pk: proposalPk(challengeId, proposalId),
  sk: "OPENED",
});
export const proposalLogKey = (challengeId: string, proposalId: string, version: number) => ({
  pk: proposalPk(challengeId, proposalId),
  sk: `${logPrefix}${padded(8, version)}`,
});

export const solvingPk = (organizationId: string): string => `SOLVING#${organizationId}`;
export const solvingKey = (organizationId: string, proposalId: string) => ({
  pk: solvingPk(organizationId),
  sk: proposalId,
});

export const expertsPk = "EXPERTS";
export const expertPrefix = "EXPERT#";
export const expertKey = (personId: string) => ({ pk: expertsPk, sk: `${expertPrefix}${personId}` });
export const reviewingPk = (personId: string): string => `REVIEWING#${personId}`;
export const reviewingKey = (personId: string, challengeId: string, proposalId: string) => ({
  pk: reviewingPk(personId),
  sk: `${challengeId}#${proposalId}`,
});
/** What the pointers begin with, beside the log of the same expert's reviews. */
export const reviewingPrefix = "chl_";
export const reviewLogKey = (review: {
  readonly expertId: string;
  readonly challengeId: string;
  readonly proposalId: string;
  readonly version: number;
}) => ({
  pk: reviewingPk(review.expertId),
  sk: `${logPrefix}${review.challengeId}#${review.proposalId}#${padded(4, review.version)}`,
});

export const publicNoticesPk = "PUBLIC-NOTICES";
export const publicNoticeKey = (from: string, challengeId: string) => ({
  pk: publicNoticesPk,
  sk: `${from}#${challengeId}`,
});

/** The board of a programme. */
export const boardPartition = (programmeId: string): string => `BOARD#${programmeId}`;
/** What an organization poses. */
export const posterPartition = (organizationId: string): string => `POSTER#${organizationId}`;
/** What was ever published: some dozens a year, latest opening first. */
export const directoryPartition = "DIRECTORY";
