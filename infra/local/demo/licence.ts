import { createHash } from "node:crypto";
import type { FileAnnouncement } from "../../../shared/contracts/files.ts";
import type { FileStorage } from "../../../shared/files/storage.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import type { LoadedRuntime } from "../demo-port.ts";

/** A one-page PDF that says what it is. ASCII only, so that it needs no font of its own. */
export function demoPdf(line: string): Uint8Array {
  const content = `BT /F1 18 Tf 60 760 Td (${line.replace(/[^\x20-\x7e]|[()\\]/g, "")}) Tj 0 -30 Td (Demo file of Duijie - everything in it is fictional.) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}${trailer}`,
    "latin1",
  );
}

export const announcementOf = (name: string, bytes: Uint8Array): FileAnnouncement => ({
  name,
  type: "application/pdf",
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

/** The bucket as the loader reaches it: what was announced is put there at once. */
export interface DemoStorage extends FileStorage {
  put(key: string, bytes: Uint8Array): Promise<void>;
}

export function demoStorage(runtime: Pick<LoadedRuntime, "putFile">): DemoStorage {
  const kept = new Map<string, Uint8Array>();
  const ticket = (at: string) => ({ url: "about:blank", expiresAt: addMilliseconds(at, 60_000) });
  return {
    uploadTicket: async (_key, _object, at) => ({ ...ticket(at), headers: {} }),
    downloadTicket: async (_key, _name, at) => ticket(at),
    read: async (key) => kept.get(key),
    // `put` writes to where files are kept.
    keep: async () => {},
    async put(key, bytes) {
      kept.set(key, bytes);
      await runtime.putFile(key, bytes, "application/pdf");
    },
  };
}
