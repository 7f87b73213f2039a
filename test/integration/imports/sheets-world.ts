import { createHash } from "node:crypto";
import { sheetColumns } from "../../../functions/matchmaking/domain/imports/sheet-cells.ts";
import { type ImportField, importContracts as i } from "../../../shared/contracts/imports.ts";
import { addDays, civilDateAt } from "../../../shared/kernel/time.ts";
import { usccCheckCharacter } from "../../../shared/reference/uscc.ts";
import { writeSheet } from "../../../shared/sheets/write-sheet.ts";
import { type Json, sendAs } from "../../support/client.ts";

/** Sheets for tests, and the steps that every import takes. */

export type Cells = Partial<Record<ImportField, string>>;

/** A code that nobody has, with a right check character. */
export function madeUpUscc(seed: number): string {
  const first17 = `91330402MAY${String(1_000_000 + seed).slice(-6)}`;
  return first17 + usccCheckCharacter(first17);
}

export const soon = addDays(civilDateAt(new Date().toISOString()), 90);

/** A row that is complete. */
export const goodRow = (seed: number, change: Cells = {}): Cells => ({
  organizationName: `示例导入企业${seed}有限公司`,
  uscc: madeUpUscc(seed),
  district: "南湖区",
  title: `薄壁件焊接变形控制 ${seed}`,
  itemType: "技术",
  chains: "高端装备、新材料",
  publicText: "薄壁铝合金壳体焊接后平面度超差，现有校正工序占用两名熟练工，希望引入成套工艺。",
  indicators: "平面度≤0.2mm；节拍不超过 90 秒",
  amount: "30-80",
  urgency: "较急",
  cooperationModes: "联合开发",
  ipOwnership: "双方共有",
  openUntil: soon,
  contactName: "王工",
  contactPhone: "13900001234",
  publicationConsent: "是",
  ...change,
});

export const sheetOf = (rows: readonly Cells[], format: "xlsx" | "csv" = "xlsx"): Promise<Uint8Array> => {
  const columns = sheetColumns("need");
  return writeSheet(
    format,
    "技术需求",
    columns,
    rows.map((cells) => columns.map(({ field }) => cells[field] ?? "")),
  );
};

export const promises = { notClassified: true };

/** Announces and uploads a sheet. */
export async function upload(
  persona: string,
  bytes: Uint8Array,
  body: object = {},
  name = "技术需求汇总表.xlsx",
) {
  const announced = await sendAs(persona, i.announceImport, {
    body: {
      kind: "need",
      file: { name, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
      defaults: promises,
      ...body,
    },
  });
  if (announced.status !== 201) throw new Error(JSON.stringify(announced.body));
  const ticket = announced.body.upload as unknown as { url: string; headers: Record<string, string> };
  const put = await fetch(ticket.url, { method: "PUT", headers: ticket.headers, body: Buffer.from(bytes) });
  if (!put.ok) throw new Error(`the upload was refused: ${put.status}`);
  return { importId: String(announced.body.import?.id), version: Number(announced.body.import?.version) };
}

/** Asks until the import is in one of these states. */
export async function waitFor(persona: string, importId: string, ...states: string[]): Promise<Json> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { body } = await sendAs(persona, i.getImport, { path: { importId } });
    if (states.includes(String(body.state))) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${importId} did not come to ${states.join(" or ")}`);
}

/** Uploads and reads a sheet; gives the import in its preview (or failed). */
export async function previewOf(
  persona: string,
  bytes: Uint8Array,
  body: object = {},
  name?: string,
): Promise<Json> {
  const { importId, version } = await upload(persona, bytes, body, name);
  const ordered = await sendAs(persona, i.readImport, {
    path: { importId },
    body: { expectedVersion: version },
  });
  if (ordered.status !== 200) throw new Error(JSON.stringify(ordered.body));
  return waitFor(persona, importId, "preview", "failed");
}

/** Writes what is ready. */
export async function written(persona: string, preview: Json, incompleteAsDrafts = false): Promise<Json> {
  const path = { importId: String(preview.id) };
  const ordered = await sendAs(persona, i.writeImport, {
    path,
    body: { incompleteAsDrafts, expectedVersion: Number(preview.version) },
  });
  if (ordered.status !== 200) throw new Error(JSON.stringify(ordered.body));
  return waitFor(persona, path.importId, "done");
}
