import type { Committee } from "../../../shared/contracts/sealing.ts";
import { type Actor, holds } from "../../../shared/identity/actor.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { enrolled, fixed, type HolderRole, holderRoleOf, noCommitteeYet } from "../domain/committee.ts";
import { programmeNotFound } from "../domain/programme.ts";
import type { Committees, HolderKey } from "./committee-ports.ts";
import type { Programmes } from "./programme-ports.ts";
import { whileStale } from "./while-stale.ts";

export interface CommitteeParts {
  readonly programmes: Pick<Programmes, "find">;
  readonly committees: Committees;
}

interface CommitteeCall {
  readonly programmeId: string;
  readonly actor: Actor;
  readonly at: Instant;
}

const by = ({ personId, name }: Actor, capacity: HolderRole) => ({ personId, name, capacity });

/** Who holds the shares of a programme's keys: gathered, then fixed for all of its challenges. */
export function formCommittee({ programmes, committees }: CommitteeParts) {
  async function read({ programmeId, actor }: Pick<CommitteeCall, "programmeId" | "actor">) {
    const programme = await programmes.find(programmeId);
    // A draft is the department's only.
    const hidden = programme?.state === "draft" && !holds(actor, "organizer", "operator");
    if (programme === undefined || hidden) throw programmeNotFound();
    return (await committees.find(programmeId)) ?? noCommitteeYet(programmeId);
  }

  async function show(call: CommitteeCall): Promise<Committee> {
    const { programmeId, state, holders, threshold, version } = await read(call);
    const mine = await committees.holderKey(programmeId, call.actor.personId);
    return { programmeId, state, holders: [...holders], threshold, mine, version };
  }

  return {
    show,
    async enrol(order: CommitteeCall & HolderKey): Promise<Committee> {
      const { actor, at, recipient, protectedIdentity } = order;
      const { personId, name } = actor;
      const role = holderRoleOf(actor);
      await whileStale(async () => {
        const before = await read(order);
        const after = enrolled(before, { personId, name, role, recipient, enrolledAt: at });
        const own = { personId, recipient, protectedIdentity };
        await committees.save(before, after, { at, action: "enrol", by: by(actor, role) }, own);
      }, "committee.stale");
      return show(order);
    },
    async fix(order: CommitteeCall & { readonly threshold: number; readonly expectedVersion: number }) {
      const { actor, at, threshold, expectedVersion } = order;
      const before = await read(order);
      const after = fixed(before, threshold, expectedVersion);
      await committees.save(before, after, { at, action: "fix", by: by(actor, holderRoleOf(actor)) });
      return show(order);
    },
  };
}
