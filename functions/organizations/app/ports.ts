import type { LogEntry } from "../../../shared/contracts/common.ts";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import type { OrganizationStatus } from "../../../shared/contracts/organization-facts.ts";
import type { MemberRole } from "../../../shared/contracts/roles.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type {
  MembershipRecord,
  OrganizationRecord,
  ProfileRecord,
  QualificationRecord,
  StaffRecord,
} from "../../../shared/identity/records.ts";
import type { CivilDate } from "../../../shared/kernel/time.ts";
import type { Invitation } from "../domain/invitation.ts";
import type { LogLine } from "../domain/log.ts";
import type { ComingReminder, ReminderThreshold } from "../domain/qualification.ts";

/** What the use cases need of a store. Each use case asks for the part it uses. */

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
export interface PageOf<T> {
  readonly items: T[];
  readonly nextCursor?: string;
}

/** A change of one organization, with the decision that it is. */
export interface Change {
  readonly before: OrganizationRecord;
  readonly after: OrganizationRecord;
  readonly log: LogLine;
  /** The statuses in which the change is legal, from the transitions table. */
  readonly legalIn: readonly OrganizationStatus[];
}

export interface Organizations {
  find(id: string): Promise<OrganizationRecord | undefined>;
  /** Once per call, with its first administrator; `organization.uscc_taken` when the code is registered. */
  register(
    organization: OrganizationRecord,
    adminId: string,
    log: LogLine,
    call: CreatingCall,
  ): Promise<string>;
  /** The role that this person has in it now, whatever it was when the request began. */
  roleOf(organizationId: string, personId: string): Promise<MemberRole | undefined>;
  /** `organization.stale` when it is not what it was any more. */
  save(change: Change): Promise<void>;
  /** The organizations of one status: everybody's, or those of these units. */
  list(
    status: OrganizationStatus,
    units: "all" | readonly string[],
    page: PageRequest,
  ): Promise<PageOf<OrganizationRecord>>;
  log(organizationId: string, page: PageRequest): Promise<PageOf<LogEntry>>;
}

export interface PersonItems {
  readonly profile: ProfileRecord | undefined;
  readonly memberships: readonly MembershipRecord[];
  readonly staff: readonly StaffRecord[];
}

export interface People {
  read(personId: string): Promise<PersonItems>;
  /** Those of these profiles that exist. */
  profiles(personIds: readonly string[]): Promise<ProfileRecord[]>;
  organizations(ids: readonly string[]): Promise<OrganizationRecord[]>;
  /** `person.stale` when the profile is not what it was any more. */
  save(before: ProfileRecord | undefined, after: ProfileRecord): Promise<void>;
  /** As `save`, and makes the person operator if there has never been one; false when there has. */
  saveFirstOperator(before: ProfileRecord | undefined, after: ProfileRecord, log: LogLine): Promise<boolean>;
}

export interface Licences {
  /** Once per call; returns the file's id. */
  announce(organizationId: string, file: StoredFile, call: CreatingCall): Promise<string>;
  find(organizationId: string, fileId: string): Promise<StoredFile | undefined>;
  /** The change of the organization and the file's new state, together. */
  complete(change: Change, file: StoredFile): Promise<void>;
}

export interface Members {
  of(organizationId: string): Promise<MembershipRecord[]>;
  find(organizationId: string, personId: string): Promise<MembershipRecord | undefined>;
  /** `member.last_admin` when nobody would be left to administer it. */
  changeRole(member: MembershipRecord, role: MemberRole, log: LogLine): Promise<void>;
  remove(member: MembershipRecord, successor: MembershipRecord, log: LogLine): Promise<void>;
}

export interface Invitations {
  create(invitation: Invitation, log: LogLine, call: CreatingCall): Promise<string>;
  find(organizationId: string, invitationId: string): Promise<Invitation | undefined>;
  of(organizationId: string): Promise<Invitation[]>;
  /** `invitation.used` when it was accepted or revoked meanwhile. */
  revoke(invitation: Invitation, log: LogLine): Promise<void>;
  accept(invitation: Invitation, member: MembershipRecord, log: LogLine): Promise<void>;
}

/** A qualification whose next reminder has become due. */
export interface DueReminder {
  readonly organizationId: string;
  readonly qualificationId: string;
  readonly type: string;
  readonly validTo: CivilDate;
  readonly threshold: ReminderThreshold;
}

export interface Qualifications {
  /** Once per call; `qualification.taken` when the certificate is recorded already. */
  record(
    change: Change,
    qualification: QualificationRecord,
    reminder: ComingReminder | undefined,
    call: CreatingCall,
  ): Promise<string>;
  remove(change: Change, qualification: QualificationRecord): Promise<void>;
  /** Reminders of this month that are due on this day. */
  due(month: string, today: CivilDate): AsyncIterable<DueReminder>;
  /** Puts the next reminder in the place of this one, and logs what was sent; false when somebody else did. */
  step(due: DueReminder, next: ComingReminder | undefined, log: LogLine | undefined): Promise<boolean>;
}

export interface StaffRoles {
  of(personId: string): Promise<StaffRecord[]>;
  /** Whole persons: one is never split over two pages. */
  list(page: PageRequest): Promise<PageOf<StaffRecord[]>>;
  appoint(before: StaffRecord | undefined, after: StaffRecord, log: LogLine): Promise<void>;
  /** `staff.last_operator` when no operator would be left. */
  dismiss(assignment: StaffRecord, log: LogLine): Promise<void>;
}
