import type { Readable } from "node:stream";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { limits } from "./sheet.ts";
import { sheetError } from "./sheet-error.ts";

/** The parts of a workbook: a zip archive in memory, each part unpacked as a stream and never beyond its bound. */
export interface WorkbookParts {
  has(name: string): boolean;
  stream(name: string): Promise<Readable>;
}

const unreadable = () => sheetError("sheet.not_a_workbook");

/** Opens the archive and looks at what it holds; nothing is unpacked yet. */
export async function openParts(bytes: Uint8Array): Promise<WorkbookParts> {
  const archive = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = await listEntries(archive);
  return {
    has: (name) => entries.has(name),
    stream: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw unreadable();
      // What an archive says of its sizes is checked while it is unpacked, so a lie ends there.
      if (entry.uncompressedSize > limits.part) throw sheetError("sheet.too_large_inside");
      return openEntry(archive, entry);
    },
  };
}

const openArchive = (buffer: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, archive) =>
      error ? reject(unreadable()) : resolve(archive),
    ),
  );

const listEntries = (archive: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    if (archive.entryCount > limits.entries) return reject(sheetError("sheet.too_large_inside"));
    archive.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry);
      archive.readEntry();
    });
    archive.on("end", () => resolve(entries));
    archive.on("error", () => reject(unreadable()));
    archive.readEntry();
  });

const openEntry = (archive: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    // An encrypted entry is refused here.
    archive.openReadStream(entry, (error, stream) => (error ? reject(unreadable()) : resolve(stream)));
  });
