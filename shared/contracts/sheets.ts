import * as z from "zod";
import { Instant } from "./common.ts";
import { fileName } from "./files.ts";

/** Sheets that come in and go out: XLSX, or CSV for those who need it. */

export const sheetFormats = ["xlsx", "csv"] as const;
export const SheetFormat = z.enum(sheetFormats);
export type SheetFormat = z.infer<typeof SheetFormat>;

export const sheetTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const satisfies Record<SheetFormat, string>;

/** The length is signed, so the bucket refuses a longer upload before it takes a byte of it. */
export const maxSheetBytes = 20_971_520;

/** Announces a sheet to upload; the name's extension says which format it is. */
export const SheetAnnouncement = z
  .strictObject({
    name: fileName.meta({ example: "技术需求汇总表.xlsx" }),
    /** Bytes. */
    size: z.int().positive().meta({ example: 48_211 }),
    /** Lower-case hexadecimal. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ example: "0".repeat(64) }),
  })
  .superRefine((file, context) => {
    if (formatOf(file.name) === undefined) {
      context.addIssue({ code: "custom", path: ["name"], message: "sheet.format" });
    }
    if (file.size > maxSheetBytes) {
      context.addIssue({ code: "custom", path: ["size"], message: "sheet.too_large" });
    }
  });
export type SheetAnnouncement = z.output<typeof SheetAnnouncement>;

export function formatOf(name: string): SheetFormat | undefined {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return sheetFormats.find((format) => format === extension);
}

/** Where and how to upload: a PUT with exactly these headers, before `expiresAt`. */
export const SheetUpload = z.object({
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: Instant,
});
