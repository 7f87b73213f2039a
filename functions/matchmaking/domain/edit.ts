import { type Actor, roleIn } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { differingFields } from "../../../shared/kernel/same-value.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import { checkAttachments, checkOpenUntil, completeContent, isMaterial, publicPart } from "./content.ts";
import type { Change, Draft, Item, Owner, PersonRef } from "./item.ts";
import type { Doing } from "./move.ts";
import { mayEdit, mayRead } from "./permission.ts";

/** A new draft. Its owner is refreshed when it is submitted. */
export function create(facts: {
  id: string;
  kind: Item["kind"];
  owner: Owner;
  content: Draft;
  actor: Actor;
  at: Instant;
}): Change {
  const { id, kind, owner, content, actor, at } = facts;
  const agent: PersonRef = { personId: actor.personId, name: actor.name };
  if (roleIn(actor, owner.organizationId) === "viewer") throw new DomainError("forbidden", "item.viewer");
  const item: Item = {
    id,
    kind,
    owner,
    agent,
    content,
    state: "draft",
    files: [],
    ownerSuspended: false,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  checkAttachments(item, content);
  return { item, log: { at, action: "create", to: "draft", by: { ...agent, capacity: "member" } } };
}

/**
 * Saves the content. Of an item with a public version only immaterial changes (contact, urgency) go straight to it;
 * anything else is a revision: it goes back to review as `submitted`, and the public version stays as it is.
 */
export function saveContent(item: Item, content: Draft, doing: Doing): Change {
  const { actor, at } = doing;
  if (!mayRead(actor, item)) throw new DomainError("not_found", "item.not_found");
  if (!mayEdit(actor, item, at)) throw new DomainError("conflict", "item.not_editable");
  if (doing.expectedVersion !== item.version) throw new DomainError("stale", "item.stale");
  checkAttachments(item, content);
  const fields = differingFields(item.content, content);
  const edited: Item = {
    ...item,
    content,
    updatedAt: at,
    version: item.version + 1,
    ...afterEdit(item, content, fields, at),
  };
  return {
    item: edited,
    log: {
      at,
      action: "edit",
      from: item.state,
      to: edited.state,
      reason: fields.join(", "),
      by: {
        personId: actor.personId,
        name: actor.name,
        capacity: item.state === "refining" ? "broker" : "member",
      },
    },
  };
}

function afterEdit(item: Item, content: Draft, fields: readonly string[], at: Instant): Partial<Item> {
  if (item.state !== "open" || item.published === undefined || fields.length === 0) return {};
  const complete = completeContent(item.kind, content);
  if (!isMaterial(fields)) return { published: { ...item.published, ...publicPart(item.kind, complete) } };
  checkOpenUntil(complete.openUntil, civilDateAt(at));
  return { content: complete, state: "submitted", submittedAt: at };
}
