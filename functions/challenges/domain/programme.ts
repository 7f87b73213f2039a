import type { ProgrammeContent } from "../../../shared/contracts/programmes-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { sameValue } from "../../../shared/kernel/same-value.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

/** A department's programme of a year, with its rules. */
export interface StoredProgramme {
  readonly id: string;
  readonly content: ProgrammeContent;
  /** A draft is seen by the department only. */
  readonly state: "draft" | "open";
  /** So many numbered notices are out: the next one takes the next number. */
  readonly announcements: number;
  /** So many challenges were published: the next one takes the next number. */
  readonly published: number;
  readonly createdAt: Instant;
  readonly version: number;
}

/** 嘉科揭榜〔2026〕3号 */
export const noticeNumber = ({ content }: StoredProgramme, sequence: number): string =>
  `${content.noticePrefix}〔${content.year}〕${sequence}号`;

/** 2026-03 */
export const challengeNumber = ({ content }: StoredProgramme, sequence: number): string =>
  `${content.year}-${String(sequence).padStart(2, "0")}`;

export const programmeNotFound = () => new DomainError("not_found", "programme.not_found");

export const newProgramme = (id: string, content: ProgrammeContent, at: Instant): StoredProgramme => ({
  id,
  content,
  state: "draft",
  announcements: 0,
  published: 0,
  createdAt: at,
  version: 1,
});

const checkVersion = ({ version }: StoredProgramme, expectedVersion: number): void => {
  if (version !== expectedVersion) throw new DomainError("stale", "programme.stale");
};

/** Under whose rules solvers work, and what notices are numbered under: fixed once a challenge is published. */
const fixedPart = ({ rules, year, noticePrefix, unitCode }: ProgrammeContent) => ({
  rules,
  year,
  noticePrefix,
  unitCode,
});

export function changeProgramme(
  before: StoredProgramme,
  content: ProgrammeContent,
  expectedVersion: number,
): StoredProgramme {
  checkVersion(before, expectedVersion);
  if (before.announcements > 0 && !sameValue(fixedPart(before.content), fixedPart(content)))
    throw new DomainError("conflict", "programme.rules_fixed");
  return { ...before, content, version: before.version + 1 };
}

export function openProgramme(before: StoredProgramme, expectedVersion: number): StoredProgramme {
  checkVersion(before, expectedVersion);
  if (before.state === "open") throw new DomainError("conflict", "programme.already_open");
  return { ...before, state: "open", version: before.version + 1 };
}
