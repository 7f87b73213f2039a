import { saveMe } from "../../../functions/organizations/app/my-profile.ts";
import { appointStaff } from "../../../functions/organizations/app/staff.ts";
import { privacyNoticeVersion } from "../../../shared/contracts/organization-facts.ts";
import type { StaffRole } from "../../../shared/contracts/roles.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { type UnitCode, units } from "../../../shared/reference/units.ts";
import type { DemoWorld } from "./world.ts";

interface Person {
  readonly subject: string;
  readonly name: string;
  readonly phone: string;
}

interface Officer extends Person {
  readonly role: StaffRole;
  readonly units?: readonly UnitCode[];
}

/** The subject of whoever reviews what comes from this unit. The district persona looks after Nanhu. */
export const reviewerOf = (unit: UnitCode): string => {
  if (unit === "330402") return "district";
  return unit === "330400" ? "operator" : `district-${unit.toLowerCase()}`;
};

const operator: Person = { subject: "operator", name: "沈运营", phone: "0573-82000001" };

const officers: readonly Officer[] = [
  { subject: "organizer", name: "陆经信", phone: "0573-82000002", role: "organizer" },
  { subject: "auditor", name: "金审计", phone: "0573-82000003", role: "auditor" },
  { subject: "broker", name: "屠技联", phone: "0573-82000004", role: "broker" },
  { subject: "broker-2", name: "钟转化", phone: "0573-82000005", role: "broker" },
  ...["顾评一", "费评二", "姚评三", "褚评四", "柏评五", "凌评六", "尹评七", "祝评八"].map((name, i) => ({
    // The first five can be picked at sign-in.
    subject: i < 5 ? `expert${i + 1}` : `expert-${i + 1}`,
    name,
    phone: `0573-8200001${i}`,
    role: "expert" as const,
  })),
  ...units
    .filter((unit) => unit.code !== "330400")
    .map((unit, i) => ({
      subject: reviewerOf(unit.code),
      name: `${unit.name.zh}经办`,
      phone: `0573-8200002${i}`,
      role: "district" as const,
      units: [unit.code],
    })),
];

/** Signs a person in for the first time: profile and consent. */
export async function signUp(world: DemoWorld, { subject, name, phone }: Person): Promise<Actor> {
  const { people, firstOperatorSubject, clock, newId, personId, directory } = world;
  const identity = { personId: personId(subject), issuer: "demo", subject };
  await saveMe(
    people,
    firstOperatorSubject,
    clock,
    newId,
  )(identity, {
    name,
    phone,
    email: `${subject}@people.example.com`,
    language: "zh-CN",
    consentVersion: privacyNoticeVersion,
  });
  return found(await directory.actor(identity.personId), subject);
}

function found(actor: Actor | undefined, subject: string): Actor {
  if (actor === undefined) throw new Error(`the demo person ${subject} did not come into being`);
  return actor;
}

/** The staff: the first operator, who appoints everybody else. */
export async function loadStaff(world: DemoWorld): Promise<void> {
  await signUp(world, operator);
  // Read again: the first sign-in has made this person operator.
  const appointing = await world.actor(operator.subject);
  const appoint = appointStaff(world);
  for (const { role, units: held = [], ...person } of officers) {
    const { personId } = await signUp(world, person);
    await appoint({ personId, role, units: held, reason: "演示数据：按岗位开通", actor: appointing });
  }
}

const guests = [
  "宋来宾",
  "唐来宾",
  "许来宾",
  "邓来宾",
  "冯来宾",
  "韩来宾",
  "曹来宾",
  "曾来宾",
  "彭来宾",
  "萧来宾",
].flatMap((name) => [`${name}一`, `${name}二`]);

/** People without an organization, who come to events. */
export async function signUpGuests(world: DemoWorld): Promise<{ readonly subject: string }[]> {
  const people = guests.map((name, i) => ({ subject: `guest-${i + 1}`, name, phone: "13800000000" }));
  await Promise.all(people.map((person) => signUp(world, person)));
  return people;
}
