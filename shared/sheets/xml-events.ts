import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { DomainError } from "../kernel/domain-error.ts";
import { sheetError } from "./sheet-error.ts";

type Attributes = Readonly<Record<string, string>>;

/** What a reader of XML does at each tag; names come without their prefix. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Attributes under their local names: workbooks write `r:id`, some programs with another prefix. */
const localAttributes = (attributes: Attributes): Attributes => {
  if (!Object.keys(attributes).some((name) => name.includes(":"))) return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
};

/**
 * Reads XML as it is unpacked and hands out what the reader has gathered after each piece. Entities beyond the five
 * of XML are errors, so a document cannot blow itself up.
 */
export async function* readXml<T>(
  stream: Readable,
  reader: XmlReader,
  gathered: () => readonly T[],
): AsyncGenerator<T> {
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => reader.open?.(local(tag.name), localAttributes(tag.attributes)));
  parser.on("text", (text) => reader.text?.(text));
  parser.on("cdata", (text) => reader.text?.(text));
  parser.on("closetag", (tag) => reader.close?.(local(tag.name)));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      yield* gathered();
    }
    parser.close();
    yield* gathered();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // Broken XML, a broken archive or a size that was a lie: for a person it is the same.
    throw sheetError("sheet.not_a_workbook");
  } finally {
    stream.destroy();
  }
}

/** Reads XML whose reader keeps what it needs itself. */
export async function readWholeXml(stream: Readable, reader: XmlReader): Promise<void> {
  for await (const _ of readXml<never>(stream, reader, () => [])) {
    // Nothing is gathered.
  }
}
