import type { ProgrammeContent } from "../../../shared/contracts/programmes-content.ts";
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
