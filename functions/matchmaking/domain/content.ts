import { fieldErrors } from "../../../shared/contracts/field-errors.ts";
import { PublicNeed, PublicOffer } from "../../../shared/contracts/matchmaking.ts";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import { NeedContent, OfferContent } from "../../../shared/contracts/matchmaking-content.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import { addDays, type CivilDate } from "../../../shared/kernel/time.ts";
import type { Content, Draft, Item, PublicContent, Published } from "./item.ts";

const schemaOf = { need: NeedContent, offer: OfferContent } as const;

/** The draft as complete content; `item.incomplete` with every field that is missing or wrong when it is not. */
export function completeContent(kind: ItemKind, draft: Draft): Content {
  const parsed = schemaOf[kind].safeParse(draft);
  if (parsed.success) return parsed.data;
  throw new DomainError("invalid", "item.incomplete", {
    errors: fieldErrors(parsed.error, draft, "body.content"),
  });
}

const publicSchemaOf = { need: PublicNeed.shape.content, offer: PublicOffer.shape.content } as const;

/** What the public may read of complete content; the schema lets nothing else through. */
export function publicPart(kind: ItemKind, content: Content): Pick<Published, "content" | "fileIds"> {
  const shown: PublicContent = publicSchemaOf[kind].parse(content);
  const fileIds = content.attachments.filter((a) => a.visibility === "public").map((a) => a.fileId);
  return { content: shown, fileIds };
}

/** Open for at most this many days from today: a directory of stale entries helps nobody. */
const maxOpenDays = 366;

/** Open on a day after today and for no longer than 12 months? */
export const isOpenUntilAllowed = (openUntil: CivilDate, today: CivilDate): boolean =>
  openUntil > today && openUntil <= addDays(today, maxOpenDays);

export function checkOpenUntil(openUntil: CivilDate, today: CivilDate): void {
  if (!isOpenUntilAllowed(openUntil, today)) throw invalidField("body.content.openUntil", "item.open_until");
}

/** Every attachment must be a file of this item that the server has checked. */
export function checkAttachments(item: Item, draft: Draft): void {
  const errors = (draft.attachments ?? []).flatMap(({ fileId }, i) => {
    const file = item.files.find((known) => known.id === fileId);
    if (file?.state === "ready") return [];
    const code = file === undefined ? ("file.not_found" as const) : ("file.not_uploaded" as const);
    return [{ path: `body.content.attachments.${i}.fileId`, code }];
  });
  const [first] = errors;
  if (first !== undefined) throw new DomainError("invalid", first.code, { errors });
}

/** Fields whose change alters nothing that a reviewer decided on. */
const immaterial: ReadonlySet<string> = new Set(["contact", "urgency"]);

export const isMaterial = (fields: readonly string[]): boolean =>
  fields.some((name) => !immaterial.has(name));
