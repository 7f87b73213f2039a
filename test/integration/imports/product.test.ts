import { describe, expect, it } from "vitest";
import { exportContracts as e } from "../../../shared/contracts/exports.ts";
import { importContracts as i } from "../../../shared/contracts/imports.ts";
import { needContracts as n } from "../../../shared/contracts/matchmaking.ts";
import { openSheets } from "../../../shared/sheets/open-sheet.ts";
import { type Json, list, sendAs } from "../../support/client.ts";
import { type Cells, goodRow, previewOf, sheetOf, waitFor, written } from "./sheets-world.ts";

/** A collection's way from the sheet into the queue, over HTTP against the running product. */

const base = Math.floor(Math.random() * 900_000);
const rowsOf = async (importId: unknown, query: Record<string, string> = {}): Promise<readonly Json[]> =>
  list(
    (
      await sendAs("district", i.listImportRows, {
        path: { importId: String(importId) },
        query: { limit: "100", ...query },
      })
    ).body.items,
  );
const codesOf = (row: Json | undefined): string[] => list(row?.faults).map((fault) => String(fault.code));

describe("importing a collection", () => {
  const canary = "13712349876";
  const idCard = "330402199003071236";
  const sheet: Cells[] = [
    goodRow(base),
    goodRow(base + 1, { publicText: `${goodRow(0).publicText}欢迎致电 ${canary}，身份证 ${idCard}。` }),
    goodRow(base + 2, { uscc: "91350100M000100Y44" }),
    goodRow(base + 3, { title: "" }),
    goodRow(base + 4, { amount: "200元" }),
    goodRow(base + 5, { indicators: "" }),
    goodRow(base),
  ];

  it("shows what is wrong with each row, masks what must not be stored, and writes what is ready once", async () => {
    const preview = await previewOf("district", await sheetOf(sheet));
    expect(preview).toMatchObject({
      state: "preview",
      missing: [],
      counts: { rows: 7, ready: 2, incomplete: 1, faulty: 3, duplicate: 1, skipped: 0, written: 0 },
    });
    const rows = await rowsOf(preview.id);
    expect(rows.map((row) => row.state)).toEqual([
      "ready",
      "ready",
      "faulty",
      "faulty",
      "faulty",
      "incomplete",
      "duplicate",
    ]);
    expect(codesOf(rows[2])).toEqual(["uscc.check_character"]);
    expect(codesOf(rows[3])).toEqual(["input.required"]);
    expect(codesOf(rows[4])).toEqual(["cell.money_unit"]);
    expect(codesOf(rows[5])).toEqual(["item.indicator_needed"]);
    expect(codesOf(rows[6])).toEqual(["import.row_repeated"]);
    expect(JSON.stringify([preview, rows])).not.toContain(canary);
    expect(JSON.stringify([preview, rows])).not.toContain(idCard);
    expect(list(rows[1]?.notices).map((notice) => notice.code)).toEqual([
      "cell.masked_id_number",
      "cell.masked_mobile",
    ]);
    expect((await rowsOf(preview.id, { state: "faulty" })).map((row) => row.row)).toEqual([4, 5, 6]);

    const corrected = await sendAs("district", i.correctImportRow, {
      path: { importId: String(preview.id), row: "6" },
      body: { values: { amount: "20" }, expectedVersion: 1 },
    });
    expect(corrected.body).toMatchObject({ state: "ready", content: { budget: { maxYuan: 200_000 } } });
    const skipped = await sendAs("district", i.skipImportRow, {
      path: { importId: String(preview.id), row: "3" },
      body: { expectedVersion: 1 },
    });
    expect(skipped.body.state).toBe("skipped");

    const done = await written("district", preview, true);
    expect(done.counts).toEqual({
      rows: 7,
      ready: 0,
      incomplete: 0,
      faulty: 2,
      duplicate: 1,
      skipped: 1,
      written: 3,
    });

    const [first] = await rowsOf(preview.id, { state: "written" });
    const path = { needId: String(first?.itemId) };
    const item = await sendAs("district", n.get, { path });
    expect(item.body).toMatchObject({
      state: "submitted",
      owner: { collected: true, name: sheet[0]?.organizationName, unitCode: "330402" },
      content: {
        indicators: [{ name: "平面度", operator: "≤", target: "0.2", unit: "mm" }, { target: "90" }],
      },
    });
    const own = await sendAs("district", n.publish, { path, body: { expectedVersion: 1 } });
    expect([own.status, own.body.code]).toEqual([403, "item.own_collection"]);
    const published = await sendAs("organizer", n.publish, { path, body: { expectedVersion: 1 } });
    expect(published.body.state).toBe("open");
    expect((await sendAs("enterprise2", n.get, { path })).status).toBe(404);
  });

  it("writes nothing twice when the same sheet comes again", async () => {
    const rows = [goodRow(base + 20), goodRow(base + 21)];
    const bytes = await sheetOf(rows);
    expect((await written("district", await previewOf("district", bytes))).counts).toMatchObject({
      written: 2,
    });
    const again = await previewOf("operator", bytes);
    expect(again.counts).toMatchObject({ rows: 2, duplicate: 2, ready: 0 });
    const refused = await sendAs("operator", i.writeImport, {
      path: { importId: String(again.id) },
      body: { expectedVersion: Number(again.version) },
    });
    expect([refused.status, refused.body.code]).toEqual([409, "import.nothing_to_write"]);
  });

  it("writes once when two people start at the same time", async () => {
    const preview = await previewOf("district", await sheetOf([goodRow(base + 30), goodRow(base + 31)]));
    const answers = await Promise.all(
      ["district", "operator", "organizer", "district"].map((persona) =>
        sendAs(persona, i.writeImport, {
          path: { importId: String(preview.id) },
          body: { expectedVersion: Number(preview.version) },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await waitFor("district", String(preview.id), "done")).counts).toMatchObject({ written: 2 });
  });

  it("reads again with other defaults and columns, and keeps what people corrected", async () => {
    const preview = await previewOf(
      "district",
      await sheetOf([goodRow(base + 40, { urgency: "" }), goodRow(base + 41)]),
      {
        defaults: {},
      },
    );
    expect(preview.counts).toMatchObject({ ready: 0, incomplete: 2 });
    const path = { importId: String(preview.id) };
    await sendAs("district", i.correctImportRow, {
      path: { ...path, row: "2" },
      body: { values: { title: "改过的标题仍然保留" }, expectedVersion: 1 },
    });
    const set = await sendAs("district", i.setImportDefaults, {
      path,
      body: {
        defaults: { notClassified: true, urgency: "normal" },
        expectedVersion: Number(preview.version),
      },
    });
    expect(set.body.state).toBe("reading");
    const again = await waitFor("district", path.importId, "preview");
    expect(again.counts).toMatchObject({ ready: 2 });
    expect((await rowsOf(path.importId))[0]?.content).toMatchObject({
      title: "改过的标题仍然保留",
      urgency: "normal",
    });
  });

  it("says of a file that is none what is wrong with it", async () => {
    const broken = await previewOf("district", Buffer.from("这不是表格"));
    expect(broken).toMatchObject({ state: "failed", problem: { code: "sheet.not_a_workbook" } });
    const noHeadings = await previewOf("district", Buffer.from("甲,乙\n1,2\n"), {}, "空.csv");
    expect(noHeadings).toMatchObject({ state: "failed", problem: { code: "sheet.no_headings" } });
  });

  it("is nobody else's business", async () => {
    const preview = await previewOf("organizer", await sheetOf([goodRow(base + 50)]));
    expect((await sendAs("district", i.getImport, { path: { importId: String(preview.id) } })).status).toBe(
      404,
    );
    const foreign = await sendAs("district", i.announceImport, {
      body: { kind: "need", unit: "330483", file: { name: "a.xlsx", size: 1, sha256: "0".repeat(64) } },
    });
    expect([foreign.status, foreign.body.code]).toEqual([403, "import.unit"]);
  });
});

describe("exporting", () => {
  const fetched = async (persona: string, body: object): Promise<Uint8Array> => {
    const ordered = await sendAs(persona, e.orderExport, { body });
    expect(ordered.status).toBe(201);
    for (let tries = 0; tries < 200; tries += 1) {
      const { body: found } = await sendAs(persona, e.getExport, {
        path: { exportId: String(ordered.body.id) },
      });
      if (String(found.state) === "ready") {
        return new Uint8Array(await (await fetch(String(found.download?.url))).arrayBuffer());
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("the export did not come");
  };

  it("gives what comes in again unchanged, and of the directory nothing confidential", async () => {
    const title = `=危险的标题 ${base}`;
    const preview = await previewOf(
      "organizer",
      await sheetOf([goodRow(base + 60, { title, contactPhone: "0573-82159816" })]),
    );
    expect(preview.counts).toMatchObject({ ready: 1 });
    await written("organizer", preview);
    for (const format of ["csv", "xlsx"] as const) {
      const bytes = await fetched("operator", { kind: "need", scope: "queue", format });
      const again = await previewOf("organizer", bytes, {}, `导出.${format}`);
      const rows = await rowsOfAs("organizer", again.id);
      const row = rows.find((candidate) => String(candidate.values?.title) === title);
      expect(row?.state).toBe("duplicate");
      expect(row?.values).toMatchObject({ contactPhone: "0573-82159816", amount: "30-80" });
    }
    const open = await fetched("enterprise", { kind: "need", scope: "directory", format: "csv" });
    const text = new TextDecoder().decode(open);
    expect(text).not.toContain("联系电话");
    expect(text).not.toContain("保密内容");
  });

  it("is for the person who ordered it", async () => {
    const ordered = await sendAs("operator", e.orderExport, {
      body: { kind: "need", scope: "queue", format: "csv" },
    });
    const path = { exportId: String(ordered.body.id) };
    expect((await sendAs("organizer", e.getExport, { path })).status).toBe(404);
  });

  it("hands out a template that is recognised", async () => {
    for (const format of ["xlsx", "csv"] as const) {
      const ticket = await sendAs("district", i.downloadImportTemplate, { query: { kind: "offer", format } });
      const bytes = new Uint8Array(await (await fetch(String(ticket.body.url))).arrayBuffer());
      const [sheet] = await openSheets(format, bytes);
      const lines = await Array.fromAsync(sheet?.lines() ?? []);
      expect(lines[0]?.cells.map((cell) => cell?.text)).toContain("统一社会信用代码");
    }
  });
});

const rowsOfAs = async (persona: string, importId: unknown): Promise<readonly Json[]> => {
  const items: Json[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await sendAs(persona, i.listImportRows, {
      path: { importId: String(importId) },
      query: { limit: "100", ...(cursor === undefined ? {} : { cursor }) },
    });
    items.push(...list(body.items));
    cursor = body.nextCursor === undefined ? undefined : String(body.nextCursor);
  } while (cursor !== undefined);
  return items;
};
