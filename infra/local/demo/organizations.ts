import { announceLicence, completeLicence } from "../../../functions/organizations/app/licence.ts";
import { moveOrganization } from "../../../functions/organizations/app/move-organization.ts";
import { recordQualification } from "../../../functions/organizations/app/qualifications.ts";
import { registerOrganization } from "../../../functions/organizations/app/register-organization.ts";
import type { OrganizationMove } from "../../../shared/contracts/organizations.ts";
import { OrganizationRegistration } from "../../../shared/contracts/organizations.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { addDays, civilDateAt } from "../../../shared/kernel/time.ts";
import type { DemoOrganization } from "./data/types.ts";
import { announcementOf, demoPdf } from "./licence.ts";
import { reviewerOf, signUp } from "./people.ts";
import { spread, stepsOf } from "./timeline.ts";
import type { DemoWorld } from "./world.ts";

/** The subject of an organization's first administrator. */
export const adminOf = ({ persona, key }: DemoOrganization): string => persona ?? `admin-${key}`;

/** Older than any need or offer, so that each was posted by an organization that was verified by then. */
const youngestDays = 380;

async function licence(
  world: DemoWorld,
  organization: OrganizationRecord,
  subject: string,
): Promise<OrganizationRecord> {
  const actor = await world.actor(subject);
  const bytes = demoPdf(`Business licence ${organization.uscc}`);
  const announcement = announcementOf("营业执照（演示）.pdf", bytes);
  const { file } = await announceLicence(world)(organization.id, announcement, actor, world.call(actor));
  await world.storage.put(`organizations/${organization.id}/${file.id}`, bytes);
  return completeLicence(world)(organization.id, file.id, actor);
}

async function qualify(world: DemoWorld, { qualifications }: DemoOrganization, id: string): Promise<void> {
  const operator = await world.actor("operator");
  const today = civilDateAt(world.now);
  for (const { validFromDays, validToDays, ...rest } of qualifications) {
    const dates = { validFrom: addDays(today, validFromDays), validTo: addDays(today, validToDays) };
    await recordQualification(world)(id, { ...rest, ...dates }, operator, world.call(operator));
  }
}

const movesTo: Record<DemoOrganization["status"], readonly OrganizationMove[]> = {
  draft: [],
  pending: ["submit"],
  rejected: ["submit", "reject"],
  verified: ["submit", "verify"],
  // Suspended only after its needs and offers have been posted: `suspendOrganizations`.
  suspended: ["submit", "verify"],
};

/** Registers an organization and takes it through its verification. Returns its id. */
export async function loadOrganization(world: DemoWorld, demo: DemoOrganization): Promise<string> {
  const { clock, organizations, newId } = world;
  const registration = OrganizationRegistration.parse(demo.registration);
  const moves = movesTo[demo.status];
  const age =
    demo.status === "verified" || demo.status === "suspended" ? youngestDays + spread(demo.key, 200) : 3;
  const [registeredAt = world.now, ...times] = stepsOf(demo.key, world.now, age, moves.length);
  clock.set(registeredAt);
  const subject = adminOf(demo);
  const { contact } = registration;
  const actor = await signUp(world, { subject, name: contact.name, phone: contact.phone });
  const { organization } = await registerOrganization(
    organizations,
    clock,
    newId,
  )({
    input: registration,
    actor,
    call: world.call(actor),
  });
  let current = moves.length === 0 ? organization : await licence(world, organization, subject);
  for (const [i, move] of moves.entries()) {
    clock.set(times[i] ?? world.now);
    current = await moveOrganization(
      organizations,
      clock,
      newId,
    )({
      id: current.id,
      move,
      expectedVersion: current.version,
      actor: await world.actor(move === "submit" ? subject : reviewerOf(current.unitCode)),
      ...(move === "reject" ? { reason: demo.reason ?? "材料不符" } : {}),
    });
  }
  await qualify(world, demo, current.id);
  return current.id;
}

/** Suspends those that are to be, now that what they posted exists. */
export async function suspendOrganization(
  world: DemoWorld,
  demo: DemoOrganization,
  id: string,
): Promise<void> {
  const { organizations, clock, newId } = world;
  const organization = await organizations.find(id);
  if (organization === undefined) throw new Error(`the demo organization ${demo.key} is missing`);
  await moveOrganization(
    organizations,
    clock,
    newId,
  )({
    id,
    move: "suspend",
    reason: demo.reason ?? "核查中",
    expectedVersion: organization.version,
    actor: await world.actor("operator"),
  });
}
