import type { ExpertContent } from "../../../shared/contracts/reviews.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

/** 专家: who may judge proposals, with what they say about themselves. */
export interface StoredExpert {
  readonly personId: string;
  readonly name: string;
  readonly content: ExpertContent;
  readonly updatedAt: Instant;
  readonly version: number;
}

/** An expert with the organizations that they belong to here, whatever the profile says. */
export interface PooledExpert extends StoredExpert {
  readonly organizationIds: readonly string[];
}

interface Writing {
  readonly personId: string;
  readonly name: string;
  readonly content: ExpertContent;
  readonly at: Instant;
  /** Absent: the caller has seen none. */
  readonly expectedVersion: number | undefined;
}

/** The profile as its owner writes it; refused when it is not the one that they had read. */
export function writtenExpert(
  before: StoredExpert | undefined,
  { personId, name, content, at, expectedVersion }: Writing,
): StoredExpert {
  if (before?.version !== expectedVersion) throw new DomainError("stale", "expert.stale");
  return { personId, name, content, updatedAt: at, version: (before?.version ?? 0) + 1 };
}
