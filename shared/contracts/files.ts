import * as z from "zod";
import { FileId, Instant, text } from "./common.ts";

/**
 * Files travel in three steps: announce (name, type, size, SHA-256) → PUT to the address given, with the headers
 * given → complete, where the server reads the object and checks size, hash and what its first bytes say it is.
 */

/** What may be uploaded, and the most it may weigh in bytes. */
export const fileTypes = {
  "application/pdf": { extensions: ["pdf"], maxBytes: 20_971_520 },
  "image/png": { extensions: ["png"], maxBytes: 10_485_760 },
  "image/jpeg": { extensions: ["jpg", "jpeg"], maxBytes: 10_485_760 },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    extensions: ["docx"],
    maxBytes: 20_971_520,
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
    extensions: ["xlsx"],
    maxBytes: 20_971_520,
  },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": {
    extensions: ["pptx"],
    maxBytes: 20_971_520,
  },
} as const;
export type FileType = keyof typeof fileTypes;
export const FileTypeSchema = z.enum(Object.keys(fileTypes) as [FileType, ...FileType[]]);

export const fileName = text(120).refine((name) => !/[\\/:*?"<>|]/.test(name) && !name.startsWith("."), {
  message: "file.name",
});

/** Announces a file. The name keeps its characters, Chinese ones too; its extension must fit the type. */
export const FileAnnouncement = z
  .strictObject({
    name: fileName,
    type: FileTypeSchema,
    /** Bytes. */
    size: z.int().positive(),
    /** Lower-case hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .superRefine((file, context) => {
    const { extensions, maxBytes } = fileTypes[file.type];
    const extension = file.name.slice(file.name.lastIndexOf(".") + 1).toLowerCase();
    if (!(extensions as readonly string[]).includes(extension)) {
      context.addIssue({ code: "custom", path: ["name"], message: "file.extension" });
    }
    if (file.size > maxBytes) context.addIssue({ code: "custom", path: ["size"], message: "file.too_large" });
  });
export type FileAnnouncement = z.output<typeof FileAnnouncement>;

/** A file as its owner sees it. */
export const StoredFile = z.object({
  id: FileId,
  name: z.string(),
  type: FileTypeSchema,
  size: z.int(),
  sha256: z.string(),
  /** `ready` once the server has checked what was uploaded. */
  state: z.enum(["announced", "ready"]),
  uploadedAt: Instant,
});
export type StoredFile = z.infer<typeof StoredFile>;

/** Where and how to upload: a PUT with exactly these headers, before `expiresAt`. */
export const UploadTicket = z.object({
  file: StoredFile,
  upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()), expiresAt: Instant }),
});

/** A short-lived address that answers with the file under its own name. */
export const DownloadTicket = z.object({ url: z.string(), name: z.string(), expiresAt: Instant });
