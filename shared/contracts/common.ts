import * as z from "zod";
import { type IdKind, idPattern, idPrefixes } from "../kernel/ids.ts";
import { isCivilDate } from "../kernel/time.ts";
import { type ChainCode, chainCodes } from "../reference/chains.ts";
import { isIndustryCode } from "../reference/industries.ts";
import { isPhone, normalizePhone } from "../reference/phone.ts";
import { type UnitCode, unitCodes } from "../reference/units.ts";

/**
 * Building blocks of the contracts. Inputs are strict objects: an unknown field is an error, never ignored.
 * A custom check names its problem code as the message; `shared/http` turns it into the caller's language.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

/** Text as people type it: NFC, trimmed, 1 to `max` characters, without control or direction-override characters. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .normalize("NFC")
    .trim()
    .min(min)
    .max(max)
    .refine((value) => !controlCharacters.test(value), { message: "input.control_characters" });

/** An id of this kind: `org_01J…`. */
export const idOf = (kind: IdKind) =>
  z
    .string()
    .regex(idPattern(kind))
    .meta({ example: `${idPrefixes[kind]}_01JZX5T8M4K2Q7W9E3R6Y1VBNH` });

export const PersonId = idOf("person");
export const OrganizationId = idOf("organization");
export const FileId = idOf("file");

/** ISO 8601, UTC, milliseconds, `Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).meta({ example: "2026-03-02T02:00:00.000Z" });

/** `YYYY-MM-DD` in Asia/Shanghai. */
export const CivilDate = z
  .string()
  .refine(isCivilDate, { message: "input.civil_date" })
  .meta({ example: "2026-09-30" });

/** Integer 元; at most 1,000 亿. */
export const Yuan = z.int().min(0).max(100_000_000_000);

export const ChainCodeSchema = z.enum(chainCodes as [ChainCode, ...ChainCode[]]);
export const UnitCodeSchema = z.enum(unitCodes as [UnitCode, ...UnitCode[]]);

/** GB/T 4754 section letter and division, e.g. `C34`. */
export const IndustryCode = z
  .string()
  .refine(isIndustryCode, { message: "input.industry" })
  .meta({ example: "C34" });

/** GB/T 2260 county code; that it exists is checked where the table is (on the server). */
export const DistrictCode = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ example: "330402" });

/** A mainland mobile or landline; stored half-width without the country code. */
export const Phone = z
  .string()
  .max(30)
  .overwrite(normalizePhone)
  .refine(isPhone, { message: "input.phone" })
  .meta({ example: "13800000000" });

export const Email = z.email().max(120).meta({ example: "lianxi@example.com" });

export const Language = z.enum(["zh-CN", "en"]);

/** What an aggregate's `version` was when the caller read it; a stale one is refused with 412. */
export const ExpectedVersion = z.int().positive().meta({ example: 3 });

/** Why a decision was taken; shown to those it concerns. */
export const Reason = text(500, 2).meta({ example: "请补充量化指标和验收方法。" });

export const unique = <T>(items: readonly T[]): boolean => new Set(items).size === items.length;

/** A list without repetitions. */
export const uniqueList = <S extends z.ZodType>(item: S, max: number, min = 0) =>
  z.array(item).min(min).max(max).refine(unique, { message: "input.duplicate" });

export const pageQuery = {
  /** Items per page. */
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** `nextCursor` of the page before; opaque and signed. */
  cursor: z.string().min(1).max(2000).optional(),
};

/** A page of a list; `nextCursor` is absent on the last one. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() });

/** One entry of a decision log: append-only, written in the same transaction as what it tells. */
export const LogEntry = z.object({
  at: Instant,
  /** The move or edit, e.g. `verify`. */
  action: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  by: z.object({ personId: z.string(), name: z.string(), capacity: z.string() }),
  reason: z.string().optional(),
});
export type LogEntry = z.infer<typeof LogEntry>;
