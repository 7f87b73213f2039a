import { organizationsContracts as contracts } from "../../shared/contracts/organizations.ts";
import type { FileStorage } from "../../shared/files/storage.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Actor } from "../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../shared/identity/records.ts";
import type { NewId } from "../../shared/kernel/ids.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import { editOrganization } from "./app/edit-organization.ts";
import {
  acceptInvitation,
  inviteMember,
  listInvitations,
  readInvitation,
  revokeInvitation,
} from "./app/invitations.ts";
import { announceLicence, completeLicence, downloadLicence } from "./app/licence.ts";
import { changeMemberRole, listMembers, removeMember } from "./app/members.ts";
import { moveOrganization } from "./app/move-organization.ts";
import { readMe, saveMe } from "./app/my-profile.ts";
import { organizationCard, organizationView } from "./app/organization-view.ts";
import type {
  Invitations,
  Licences,
  Members,
  Organizations,
  People,
  Qualifications,
  StaffRoles,
} from "./app/ports.ts";
import { recordQualification, removeQualification } from "./app/qualifications.ts";
import { listOrganizations, readCard, readLog } from "./app/read-organization.ts";
import { registerOrganization } from "./app/register-organization.ts";
import { appointStaff, dismissStaff, listStaff } from "./app/staff.ts";
import { visibleOrganization } from "./app/visible-organization.ts";

export interface Parts {
  readonly organizations: Organizations;
  readonly people: People;
  readonly licences: Licences;
  readonly members: Members;
  readonly invitations: Invitations;
  readonly qualifications: Qualifications;
  readonly staff: StaffRoles;
  readonly storage: FileStorage;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The `sub` of the person who is operator from the first sign-in on; empty when nobody is. */
  readonly firstOperatorSubject: string;
}

const done = { done: true } as const;

function meRoutes({ people, firstOperatorSubject, clock, newId }: Parts): Route[] {
  const read = readMe(people);
  const save = saveMe(people, firstOperatorSubject, clock, newId);
  return [
    bind(contracts.getMe, ({ identity }) => read(identity.personId)),
    bind(contracts.saveMe, async ({ identity, body }) => {
      await save(identity, body);
      return read(identity.personId);
    }),
  ];
}

function organizationRoutes({ organizations, clock, newId }: Parts): Route[] {
  const register = registerOrganization(organizations, clock, newId);
  const edit = editOrganization(organizations, clock, newId);
  const move = moveOrganization(organizations, clock, newId);
  const list = listOrganizations(organizations);
  const log = readLog(organizations);
  const card = readCard(organizations);
  const view = (organization: OrganizationRecord, actor: Actor) =>
    organizationView(organization, actor, clock.now());

  return [
    bind(contracts.registerOrganization, async ({ body, actor, call }) => {
      const registered = await register({ input: body, actor, call });
      return view(registered.organization, registered.actor);
    }),
    bind(contracts.listOrganizations, async ({ query, actor }) => {
      const { items, ...rest } = await list(query, actor);
      return { items: items.map((organization) => view(organization, actor)), ...rest };
    }),
    bind(contracts.getOrganization, async ({ path, actor }) =>
      view(await visibleOrganization(organizations, path.organizationId, actor), actor),
    ),
    bind(contracts.editOrganization, async ({ path, body, actor }) =>
      view(await edit(path.organizationId, body, actor), actor),
    ),
    bind(contracts.submitOrganization, async ({ path, body, actor }) =>
      view(await move({ id: path.organizationId, move: "submit", ...body, actor }), actor),
    ),
    bind(contracts.verifyOrganization, async ({ path, body, actor }) =>
      view(await move({ id: path.organizationId, move: "verify", ...body, actor }), actor),
    ),
    bind(contracts.rejectOrganization, async ({ path, body, actor }) =>
      view(await move({ id: path.organizationId, move: "reject", ...body, actor }), actor),
    ),
    bind(contracts.suspendOrganization, async ({ path, body, actor }) =>
      view(await move({ id: path.organizationId, move: "suspend", ...body, actor }), actor),
    ),
    bind(contracts.reinstateOrganization, async ({ path, body, actor }) =>
      view(await move({ id: path.organizationId, move: "reinstate", ...body, actor }), actor),
    ),
    bind(contracts.readOrganizationLog, ({ path, query, actor }) => log(path.organizationId, query, actor)),
    bind(contracts.readOrganizationCard, async ({ path }) =>
      organizationCard(await card(path.organizationId), clock.now()),
    ),
  ];
}

function licenceRoutes(parts: Parts): Route[] {
  const announce = announceLicence(parts);
  const complete = completeLicence(parts);
  const download = downloadLicence(parts);
  return [
    bind(contracts.announceOrganizationFile, ({ path, body, actor, call }) =>
      announce(path.organizationId, body, actor, call),
    ),
    bind(contracts.completeOrganizationFile, async ({ path, actor }) =>
      organizationView(await complete(path.organizationId, path.fileId, actor), actor, parts.clock.now()),
    ),
    bind(contracts.downloadOrganizationFile, ({ path, actor }) =>
      download(path.organizationId, path.fileId, actor),
    ),
  ];
}

function memberRoutes(parts: Parts): Route[] {
  const list = listMembers(parts);
  const changeRole = changeMemberRole(parts);
  const remove = removeMember(parts);
  const invite = inviteMember(parts);
  const invitations = listInvitations(parts);
  const revoke = revokeInvitation(parts);
  const look = readInvitation(parts);
  const accept = acceptInvitation(parts);
  return [
    bind(contracts.listMembers, ({ path, actor }) => list(path.organizationId, actor)),
    bind(contracts.changeMemberRole, ({ path, body, actor }) => changeRole({ ...path, ...body, actor })),
    bind(contracts.removeMember, async ({ path, query, actor }) => {
      await remove({ ...path, ...query, actor });
      return done;
    }),
    bind(contracts.inviteMember, ({ path, body, actor, call }) => invite({ ...path, ...body, actor, call })),
    bind(contracts.listInvitations, ({ path, actor }) => invitations(path.organizationId, actor)),
    bind(contracts.revokeInvitation, async ({ path, actor }) => {
      await revoke(path.organizationId, path.invitationId, actor);
      return done;
    }),
    bind(contracts.readInvitation, ({ path }) => look(path.token)),
    bind(contracts.acceptInvitation, ({ path, actor }) => accept(path.token, actor)),
  ];
}

function operatorRoutes(parts: Parts): Route[] {
  const record = recordQualification(parts);
  const removeQualified = removeQualification(parts);
  const list = listStaff(parts);
  const appoint = appointStaff(parts);
  const dismiss = dismissStaff(parts);
  const view = (organization: OrganizationRecord, actor: Actor) =>
    organizationView(organization, actor, parts.clock.now());
  return [
    bind(contracts.recordQualification, async ({ path, body, actor, call }) =>
      view(await record(path.organizationId, body, actor, call), actor),
    ),
    bind(contracts.removeQualification, async ({ path, query, actor }) =>
      view(await removeQualified(path.organizationId, path.qualificationId, query.reason, actor), actor),
    ),
    bind(contracts.listStaff, ({ query }) => list(query)),
    bind(contracts.appointStaff, ({ path, body, actor }) => appoint({ ...path, ...body, actor })),
    bind(contracts.dismissStaff, async ({ path, query, actor }) => {
      await dismiss({ ...path, ...query, actor });
      return done;
    }),
  ];
}

/** People and organizations: each contract with its use case. */
export const organizationsRoutes = (parts: Parts): Route[] => [
  ...meRoutes(parts),
  ...organizationRoutes(parts),
  ...licenceRoutes(parts),
  ...memberRoutes(parts),
  ...operatorRoutes(parts),
];
