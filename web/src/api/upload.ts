import {
  type FileAnnouncement,
  type FileType,
  fileTypes,
  type StoredFile,
} from "../../../shared/contracts/files.ts";
import { Problem } from "./problem.ts";

/** What the file chooser offers. */
export const acceptedFiles = Object.values(fileTypes)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(",");

interface PutTicket {
  readonly upload: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
}

export interface UploadTicketLike extends PutTicket {
  readonly file: StoredFile;
}

/** Phones often do not say what a file is; its name does. */
function typeOf(file: File): FileType | undefined {
  const extension = file.name.slice(file.name.lastIndexOf(".") + 1).toLowerCase();
  const entries = Object.entries(fileTypes) as [FileType, { extensions: readonly string[] }][];
  return entries.find(([, { extensions }]) => extensions.includes(extension))?.[0];
}

/** Of a file's bytes, as the server compares it: lower-case hexadecimal. */
export async function sha256(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What the server is told before the upload. Refuses here what it would refuse there, before 20 MB travel. */
export async function announcementOf(file: File): Promise<FileAnnouncement> {
  const type = typeOf(file);
  if (type === undefined) throw new Problem(422, "file.extension");
  if (file.size > fileTypes[type].maxBytes) throw new Problem(422, "file.too_large");
  if (file.size === 0) throw new Problem(422, "file.content");
  return { name: file.name.normalize("NFC"), type, size: file.size, sha256: await sha256(file) };
}

/** PUTs the bytes with exactly the headers given. `fetch` cannot tell how far it is, hence XMLHttpRequest. */
export function put(
  file: Blob,
  { upload }: PutTicket,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", upload.url);
    for (const [name, value] of Object.entries(upload.headers)) {
      // The browser sets these itself and refuses to have them set.
      if (!["host", "content-length"].includes(name.toLowerCase())) request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new Problem(request.status, "file.not_uploaded"));
    };
    request.onerror = () => reject(new Problem(0, "network"));
    request.onabort = () => reject(new DOMException("", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** Where this kind of file is announced and completed. */
export interface UploadPort<T> {
  announce(announcement: FileAnnouncement, key: string): Promise<UploadTicketLike>;
  complete(fileId: string): Promise<T>;
}

/** Announce, PUT, complete. */
export async function upload<T>(
  file: File,
  port: UploadPort<T>,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<T> {
  const announcement = await announcementOf(file);
  const ticket = await port.announce(announcement, crypto.randomUUID());
  await put(file, ticket, onProgress, signal);
  return port.complete(ticket.file.id);
}
