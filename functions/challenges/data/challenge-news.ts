import * as z from "zod";
import { challengeChanged, challengeNews, proposalNews } from "../../../shared/events/challenges.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { doneName } from "../domain/decision-names.ts";
import { logPrefix } from "./keys.ts";

const LogRecord = z.object({
  pk: z.string().startsWith("CHALLENGE#"),
  sk: z.string().startsWith(logPrefix),
  at: z.string(),
  action: z.string(),
  reason: z.string().optional(),
  challengeId: z.string(),
  about: z.object({
    programmeId: z.string(),
    title: z.string(),
    number: z.string().optional(),
    posterOrganizationId: z.string().optional(),
    opensAt: z.string().optional(),
    closesAt: z.string().optional(),
  }),
});
type LogRecord = z.infer<typeof LogRecord>;

/** Who proposes to a challenge. */
export type SolversOf = (
  challengeId: string,
) => Promise<readonly { readonly organizationId: string; readonly proposalId: string }[]>;

const readLog = (
  stored: Record<string, unknown>,
): { readonly log: LogRecord; readonly done: string } | undefined => {
  if (!String(stored.pk).startsWith("CHALLENGE#") || !String(stored.sk).startsWith(logPrefix))
    return undefined;
  const log = LogRecord.parse(stored);
  return { log, done: doneName(log.action as Parameters<typeof doneName>[0]) };
};

const factsOf = ({ sk, at, challengeId, reason, about }: LogRecord, forWhom: string) => ({
  id: `${challengeId}/${sk}${forWhom}`,
  at,
  challengeId,
  title: about.title,
  ...(reason === undefined ? {} : { reason }),
});

/** What a new log line of a published challenge tells everybody. */
export function publicNews(stored: Record<string, unknown>): DuijieEvent | undefined {
  const read = readLog(stored);
  if (read === undefined || read.log.about.number === undefined) return undefined;
  const action = challengeChanged.shape.action.safeParse(read.done);
  if (!action.success) return undefined;
  const { programmeId, number, opensAt, closesAt } = read.log.about;
  return {
    ...factsOf(read.log, ""),
    type: "challenge.changed",
    action: action.data,
    programmeId,
    number,
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(closesAt === undefined ? {} : { closesAt }),
  };
}

/** What a new log line tells the poser of the challenge, and each organization that proposes to it. */
export const partiesNews =
  (solversOf: SolversOf) =>
  async (stored: Record<string, unknown>): Promise<readonly DuijieEvent[]> => {
    const read = readLog(stored);
    if (read === undefined) return [];
    const { log, done } = read;
    const { posterOrganizationId, closesAt, number } = log.about;
    const toPoser = challengeNews.shape.action.safeParse(done);
    const toSolvers = proposalNews.shape.action.safeParse(done);
    const solvers = toSolvers.success && number !== undefined ? await solversOf(log.challengeId) : [];
    return [
      ...(toPoser.success && posterOrganizationId !== undefined
        ? [
            {
              ...factsOf(log, "/poser"),
              type: "challenge.news" as const,
              organizationId: posterOrganizationId,
              action: toPoser.data,
            },
          ]
        : []),
      ...solvers.flatMap(({ organizationId, proposalId }) =>
        toSolvers.success
          ? [
              {
                ...factsOf(log, `/${proposalId}`),
                type: "proposal.news" as const,
                organizationId,
                proposalId,
                action: toSolvers.data,
                ...(closesAt === undefined ? {} : { closesAt }),
              },
            ]
          : [],
      ),
    ];
  };
