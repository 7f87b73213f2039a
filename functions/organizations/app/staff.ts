import type * as z from "zod";
import type { StaffMember } from "../../../shared/contracts/organizations.ts";
import type { StaffRole } from "../../../shared/contracts/roles.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { ProfileRecord, StaffRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import { by } from "../domain/log.ts";
import { refuseOwnRole, requireFittingUnits } from "../domain/staff.ts";
import type { PageOf, PageRequest, People, StaffRoles } from "./ports.ts";

interface StaffParts {
  readonly staff: StaffRoles;
  readonly people: Pick<People, "profiles">;
  readonly clock: Clock;
  readonly newId: NewId;
}

type StaffView = z.input<typeof StaffMember>;

const personNotFound = () => new DomainError("not_found", "person.not_found");

const view = ({ personId, name, email }: ProfileRecord, assignments: readonly StaffRecord[]): StaffView => ({
  personId,
  name,
  email,
  assignments: assignments.map(({ role, units }) => ({ role, units })),
});

export const listStaff =
  ({ staff, people }: StaffParts) =>
  async (page: PageRequest): Promise<PageOf<StaffView>> => {
    const { items, ...rest } = await staff.list(page);
    const profiles = await people.profiles(items.flatMap(([first]) => first?.personId ?? []));
    const byId = new Map(profiles.map((profile) => [profile.personId, profile]));
    const views = items.flatMap((assignments) => {
      const profile = byId.get(assignments[0]?.personId ?? "");
      return profile === undefined ? [] : [view(profile, assignments)];
    });
    return { items: views, ...rest };
  };

export interface AppointStaff {
  readonly personId: string;
  readonly role: StaffRole;
  readonly units: readonly UnitCode[];
  readonly reason: string;
  readonly actor: Actor;
}

/** Gives a person a role, or a district officer other units. */
export const appointStaff =
  ({ staff, people, clock, newId }: StaffParts) =>
  async ({ personId, role, units, reason, actor }: AppointStaff): Promise<StaffView> => {
    refuseOwnRole(actor, personId);
    requireFittingUnits(role, units);
    const [profile] = await people.profiles([personId]);
    if (profile === undefined) throw personNotFound();
    const held = await staff.of(personId);
    const before = held.find((assignment) => assignment.role === role);
    const at = clock.now();
    const after = { personId, role, units: [...units], since: before?.since ?? at };
    const log = { id: newId("event"), at, action: "appoint", to: role, by: by(actor, "operator"), reason };
    await staff.appoint(before, after, log);
    return view(profile, [...held.filter((assignment) => assignment !== before), after]);
  };

/** Takes a role from a person. */
export const dismissStaff =
  ({ staff, clock, newId }: StaffParts) =>
  async ({ personId, role, reason, actor }: Omit<AppointStaff, "units">): Promise<void> => {
    refuseOwnRole(actor, personId);
    const assignment = (await staff.of(personId)).find((held) => held.role === role);
    if (assignment === undefined) throw personNotFound();
    const log = {
      id: newId("event"),
      at: clock.now(),
      action: "dismiss",
      from: role,
      by: by(actor, "operator"),
      reason,
    };
    await staff.dismiss(assignment, log);
  };
