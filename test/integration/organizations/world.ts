import { createHash, randomUUID } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { eventOfItem } from "../../../functions/organizations/data/log-codec.ts";
import { organizationsStore } from "../../../functions/organizations/data/store.ts";
import { indexes } from "../../../functions/organizations/indexes.ts";
import { organizationsRoutes } from "../../../functions/organizations/routes.ts";
import type { Answer, Contract } from "../../../shared/contracts/contract.ts";
import { privacyNoticeVersion } from "../../../shared/contracts/organization-facts.ts";
import { organizationsContracts as contracts } from "../../../shared/contracts/organizations.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { api } from "../../../shared/http/api.ts";
import { personIdOf } from "../../../shared/identity/person-id.ts";
import { tableDirectory } from "../../../shared/identity/table-directory.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { usccCheckCharacter } from "../../../shared/reference/uscc.ts";
import { type ApiCall, apiEvent, lambdaContext, testIssuer } from "../../support/api-event.ts";
import type { LocalStore } from "../../support/dynamodb-local.ts";
import { memoryStorage } from "../../support/memory-storage.ts";

/** A clock that stands still until a test moves it. */
function testClock(start: string) {
  let now = start;
  return {
    now: () => now,
    set: (to: string) => {
      now = to;
    },
    pass: (milliseconds: number) => {
      now = addMilliseconds(now, milliseconds);
    },
  };
}

export const personId = (subject: string): string => personIdOf(testIssuer, subject);

/** A code with a right check character, another one for each number. */
export function codeOf(serial: number): string {
  const first17 = `91330402MATEA${String(serial).padStart(4, "0")}`;
  return first17 + usccCheckCharacter(first17);
}

export const pdf = (text: string): Uint8Array => Buffer.from(`%PDF-1.4\n${text}`);

export const announcementOf = (bytes: Uint8Array, name = "营业执照（副本）.pdf") => ({
  name,
  type: "application/pdf" as const,
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

export const registration = (serial: number, more: Readonly<Record<string, unknown>> = {}) => ({
  name: `嘉兴测试${serial}号有限公司`,
  uscc: codeOf(serial),
  kind: "enterprise",
  districtCode: "330402",
  chains: ["new-materials"],
  industry: "C34",
  legalRepresentative: "王测试",
  contact: { name: "李测试", phone: "13800000000", email: "li@example.com" },
  ...more,
});

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly path: string; readonly code: string }[];
}

/** The faulty fields of an answer, each as `path code`. */
export const faultsOf = ({ body }: { body: unknown }): string[] =>
  (body as Problem).errors?.map(({ path, code }) => `${path} ${code}`) ?? [];

let worlds = 0;

/** The organizations API on a table of its own, with a clock, a file store and people that tests command. */
export async function organizationsWorld(store: LocalStore) {
  worlds += 1;
  const table = await store.newTable(`organizations-${worlds}`, indexes);
  const clock = testClock("2026-03-02T02:00:00.000Z");
  const storage = memoryStorage();
  const parts = {
    ...organizationsStore(table, signedCursors("test".repeat(10))),
    storage,
    clock,
    newId,
    firstOperatorSubject: "operator",
  };
  const handler = api({
    routes: organizationsRoutes(parts),
    findActor: tableDirectory(table).actor,
    logger: new Logger({ logLevel: "SILENT" }),
  });

  /** Calls and reads the answer, whatever it is. A creating call gets a key of its own unless it brings one. */
  async function call(contract: Contract, sent: ApiCall): Promise<{ status: number; body: unknown }> {
    const key = contract.creates === undefined ? {} : { "idempotency-key": randomUUID() };
    const event = apiEvent(contract, { ...sent, headers: { ...key, ...sent.headers } });
    const reply = await handler(event, lambdaContext);
    return { status: reply.statusCode ?? 0, body: JSON.parse(reply.body ?? "null") };
  }

  /** Calls and expects success. */
  async function ok<C extends Contract>(contract: C, sent: ApiCall): Promise<Answer<C>> {
    const { status, body } = await call(contract, sent);
    if (status !== contract.status) throw new Error(`${contract.key}: ${status} ${JSON.stringify(body)}`);
    return contract.reply.parse(body) as Answer<C>;
  }

  /** Calls and tells the problem as `status code`. */
  async function refused(contract: Contract, sent: ApiCall): Promise<string> {
    const { status, body } = await call(contract, sent);
    return `${status} ${(body as Problem).code ?? "no problem"}`;
  }

  const signUp = (subject: string) =>
    ok(contracts.saveMe, {
      subject,
      body: {
        name: subject,
        phone: "13800000000",
        email: `${subject}@example.com`,
        language: "zh-CN",
        consentVersion: privacyNoticeVersion,
      },
    });

  const appoint = async (subject: string, role: string, units: readonly string[] = []) => {
    await signUp(subject);
    await ok(contracts.appointStaff, {
      subject: "operator",
      path: { personId: personId(subject), role },
      body: { units, reason: "测试任命" },
    });
  };

  const uploadLicence = async (subject: string, organizationId: string, text = "licence") => {
    const bytes = pdf(text);
    const { file } = await ok(contracts.announceOrganizationFile, {
      subject,
      path: { organizationId },
      body: announcementOf(bytes),
    });
    storage.put(`organizations/${organizationId}/${file.id}`, bytes);
    return ok(contracts.completeOrganizationFile, { subject, path: { organizationId, fileId: file.id } });
  };

  const register = (subject: string, serial: number, more: Readonly<Record<string, unknown>> = {}) =>
    ok(contracts.registerOrganization, { subject, body: registration(serial, more) });

  /** Registered, with licence, waiting for verification. */
  const submitted = async (subject: string, serial: number, more: Readonly<Record<string, unknown>> = {}) => {
    const { id } = await register(subject, serial, more);
    const { version } = await uploadLicence(subject, id);
    return ok(contracts.submitOrganization, {
      subject,
      path: { organizationId: id },
      body: { expectedVersion: version },
    });
  };

  const verified = async (subject: string, serial: number, more: Readonly<Record<string, unknown>> = {}) => {
    const { id, version } = await submitted(subject, serial, more);
    return ok(contracts.verifyOrganization, {
      subject: "operator",
      path: { organizationId: id },
      body: { expectedVersion: version },
    });
  };

  /** Another member, by invitation. */
  const join = async (inviter: string, organizationId: string, subject: string, role: string) => {
    await signUp(subject);
    const { token = "" } = await ok(contracts.inviteMember, {
      subject: inviter,
      path: { organizationId },
      body: { role },
    });
    await ok(contracts.acceptInvitation, { subject, path: { token } });
  };

  await signUp("operator");
  return {
    ...parts,
    table,
    call,
    ok,
    refused,
    signUp,
    appoint,
    register,
    uploadLicence,
    submitted,
    verified,
    join,
  };
}

export type World = Awaited<ReturnType<typeof organizationsWorld>>;

/** The events that an organization's log stands for, as the bus would carry them. */
export async function eventsOf(world: World, organizationId: string): Promise<DuijieEvent[]> {
  const items = await world.table.queryAll(`ORG#${organizationId}`, "LOG#");
  return items.flatMap((item) => {
    const event = eventOfItem(item);
    return event === undefined ? [] : [DuijieEvent.parse(event)];
  });
}
