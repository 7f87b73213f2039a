import type { Received } from "../../../shared/contracts/contract.ts";
import type { registrationContracts } from "../../../shared/contracts/registrations.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredEvent } from "../domain/event.ts";
import { type StoredRegistration, stateAt } from "../domain/registration.ts";
import { checkAnswers, filesOfAnswers, namesFiles } from "../domain/registration-answers.ts";
import { begun, type Entry, moved } from "../domain/registration-moves.ts";
import { mayWait, rankOf } from "../domain/waitlist.ts";
import { claimSeat } from "./claim-seat.ts";
import {
  type Admitted,
  admitTo,
  holdsThis,
  makeRoom,
  publicEvent,
  type RegisterParts,
  refOf,
} from "./registration-entry.ts";
import { Overtaken } from "./registration-ports.ts";

export interface Register {
  readonly eventId: string;
  readonly form: Received<(typeof registrationContracts)["register"]>["body"];
  readonly actor: Actor;
  readonly call: CreatingCall;
}

export interface Registered {
  readonly event: StoredEvent;
  readonly registration: StoredRegistration;
}

/** The answers, checked, with the files that they name. */
export async function answered(
  { answerFiles }: Pick<RegisterParts, "answerFiles">,
  event: StoredEvent,
  registrantId: string,
  answers: Register["form"]["answers"],
): Promise<Pick<Entry, "answers" | "files">> {
  const { questions } = event.content;
  checkAnswers(questions, answers);
  if (!namesFiles(questions, answers)) return { answers, files: [] };
  const named = Object.values(answers).filter((answer) => typeof answer === "string");
  const uploaded = await answerFiles.completed(event.id, registrantId, named);
  return { answers, files: filesOfAnswers(questions, answers, uploaded) };
}

/** What this very call made earlier, if it did; a key that was used for something else is refused. */
function earlier(found: StoredRegistration | undefined, { key, fingerprint }: CreatingCall) {
  if (found?.call?.key !== key) return undefined;
  if (found.call.fingerprint !== fingerprint) throw new DomainError("invalid", "idempotency.key_reused");
  return found;
}

/** Completes a hold: the seat stays, the form comes to it. */
async function complete(
  parts: RegisterParts,
  held: StoredRegistration,
  entry: Entry,
  admitted: Admitted,
  command: Register,
) {
  const { event, pool, at } = admitted;
  const doing = { move: "register", at, by: refOf(command.actor) } as const;
  const { phone, answers, files, call } = entry;
  const after = {
    ...moved(held, doing, { to: "confirmed", place: held.place }),
    phone,
    answers,
    files,
    call,
  };
  await parts.pools.commit({ eventId: event.id, audience: pool.audience, moves: [{ before: held, after }] });
  return after;
}

/** A registration that begins, where the pool puts it: before an organizer, on a seat, or on the waitlist. */
async function begin(
  parts: RegisterParts,
  before: StoredRegistration | undefined,
  entry: Entry,
  admitted: Admitted,
  command: Register,
) {
  const { event, pool, at, organization } = admitted;
  const doing = { move: "register", at, by: refOf(command.actor) } as const;
  if (pool.admission === "approval") {
    const after = begun(before, entry, doing, { to: "pending", place: { kind: "pending", since: at } });
    await parts.pools.commit({
      eventId: event.id,
      audience: pool.audience,
      moves: [{ before, after }],
      perOrganization: pool.perOrganization,
    });
    return after;
  }
  const rank = rankOf(pool, organization, at);
  const claimed = await claimSeat(parts)({
    event,
    pool,
    at,
    before,
    organization,
    seated: (place) => begun(before, entry, doing, { to: "confirmed", place }),
    waiting: mayWait(event, pool, at)
      ? () => begun(before, entry, doing, { to: "waitlisted", place: { kind: "wait", rank, since: at } })
      : undefined,
  });
  if (claimed.outcome === "full") throw new DomainError("conflict", "registration.full");
  return claimed.registration;
}

/** Once through: on the belief that there is no registration yet, unless `found` says otherwise. */
async function attempt(
  parts: RegisterParts,
  command: Register,
  event: StoredEvent,
  found: StoredRegistration | undefined,
): Promise<StoredRegistration> {
  const { form, actor, call } = command;
  const admitted = await admitTo(parts, { ...command, ...form }, event);
  const entry: Entry = {
    eventId: event.id,
    registrantId: actor.personId,
    audience: form.audience,
    name: actor.name,
    organization: admitted.organization,
    phone: form.phone,
    ...(await answered(parts, event, actor.personId, form.answers)),
    walkIn: false,
    call: { key: call.key, fingerprint: call.fingerprint },
  };
  if (found === undefined) return begin(parts, undefined, entry, admitted, command);
  if (holdsThis(found, admitted) && stateAt(found, event, admitted.at) === "held")
    return complete(parts, found, entry, admitted, command);
  const before = await makeRoom(parts, found, admitted, refOf(actor));
  return begin(parts, before, entry, admitted, command);
}

/**
 * Registers somebody: the same call once, the same person once. Where no seat is held while the form is filled in, one
 * transaction is all that is written and nothing of the registration is read; only if that meets an earlier one does
 * it matter what that is.
 */
export const register =
  (parts: RegisterParts) =>
  async (command: Register): Promise<Registered> => {
    const { eventId, actor, call } = command;
    const event = await publicEvent(parts.events, eventId);
    const known = () => parts.registrations.find(eventId, actor.personId);
    let found = event.content.holdMinutes > 0 ? await known() : undefined;
    for (;;) {
      const made = earlier(found, call);
      if (made !== undefined) return { event, registration: made };
      try {
        return { event, registration: await attempt(parts, command, event, found) };
      } catch (error) {
        const other = await known();
        const done = earlier(other, call);
        if (done !== undefined) return { event, registration: done };
        // Somebody else wrote first: the same person from another device, or time. Anything else stands.
        if (!(error instanceof Overtaken) || other?.version === found?.version) throw refusalOf(error);
        found = other;
      }
    }
  };

/** What has overtaken a registration that is not there any more cannot be told apart; trying again can. */
const refusalOf = (error: unknown): unknown =>
  error instanceof Overtaken ? new DomainError("conflict", "request.contended") : error;
