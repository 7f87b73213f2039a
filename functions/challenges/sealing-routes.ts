import { sealingContracts as contracts } from "../../shared/contracts/sealing.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Challenges } from "./app/challenge-ports.ts";
import { type CommitteeParts, formCommittee } from "./app/form-committee.ts";
import type { Openings } from "./app/opening-ports.ts";
import type { Proposals } from "./app/proposal-ports.ts";
import { readOpening } from "./app/read-opening.ts";
import type { NewSalt } from "./app/record-entry.ts";
import { releaseShare } from "./app/release-share.ts";
import { setSealingKey } from "./app/set-sealing-key.ts";

export interface SealingParts extends CommitteeParts {
  readonly challenges: Pick<Challenges, "find">;
  readonly openings: Openings;
  readonly proposals: Pick<Proposals, "listOf">;
  readonly newSalt: NewSalt;
}

/** 开标委员会: the committee, the keys of challenges, their opening. */
export function sealingRoutes(parts: SealingParts): Route[] {
  const committee = formCommittee(parts);
  const setKey = setSealingKey(parts);
  const release = releaseShare(parts);
  const read = readOpening(parts);
  return [
    bind(contracts.getCommittee, ({ path, actor, receivedAt: at }) => committee.show({ ...path, actor, at })),
    bind(contracts.enrolHolder, ({ path, body, actor, receivedAt: at }) =>
      committee.enrol({ ...path, ...body, actor, at }),
    ),
    bind(contracts.fixCommittee, ({ path, body, actor, receivedAt: at }) =>
      committee.fix({ ...path, ...body, actor, at }),
    ),
    bind(contracts.setSealingKey, ({ path, body, actor, receivedAt: at }) =>
      setKey({ ...path, ...body, actor, at }),
    ),
    bind(contracts.getOpening, ({ path, actor, receivedAt: at }) => read({ ...path, actor, at })),
    bind(contracts.releaseShare, async ({ path, body, actor, receivedAt: at }) => {
      await release({ ...path, ...body, actor, at });
      return read({ ...path, actor, at });
    }),
  ];
}
