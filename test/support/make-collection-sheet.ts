import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { sheetColumns } from "../../functions/matchmaking/domain/imports/sheet-cells.ts";
import type { ImportField } from "../../shared/contracts/imports.ts";
import { addDays, civilDateAt } from "../../shared/kernel/time.ts";
import { usccCheckCharacter } from "../../shared/reference/uscc.ts";
import { writeSheet } from "../../shared/sheets/write-sheet.ts";

/**
 * Makes a 汇总表 of texts to try an import with: `node test/support/make-collection-sheet.ts --needs FILE --out X.xlsx`.
 * FILE has one JSON object a line: { id, title, text }. The enterprises are invented; the last five rows are wrong on
 * purpose: a code with a wrong check character, no title, a phone number in the text, 元 in a column of 万元, a repetition.
 */

interface Source {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

type Cells = Partial<Record<ImportField, string>>;

const districts = ["南湖区", "秀洲区", "嘉善县", "海盐县", "海宁市", "平湖市", "桐乡市"];
const chains = ["新材料", "高端装备", "新一代信息技术", "新能源", "生命健康", "人工智能"];
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

function madeUpUscc(i: number): string {
  const first17 = `91330402MAX${String(100_000 + i).slice(-6)}`;
  return first17 + usccCheckCharacter(first17);
}

function cellsFor(source: Source, i: number, today: string): Cells {
  return {
    organizationName: `嘉兴示例${String(i + 1).padStart(4, "0")}科技有限公司`,
    uscc: madeUpUscc(i),
    district: at(districts, i),
    title: [...source.title].slice(0, 80).join(""),
    itemType: "技术",
    chains: at(chains, i),
    publicText: source.text,
    indicators: "关键指标≥90%；交付周期不超过 12 个月",
    amount: String(20 + (i % 30) * 5),
    urgency: at(["一般", "较急", "紧急"], i),
    cooperationModes: "联合开发、委托开发",
    ipOwnership: "双方共有",
    openUntil: addDays(today, 120),
    contactName: "张工",
    contactPhone: `1390000${String(1000 + (i % 9000)).slice(-4)}`,
    publicationConsent: "是",
  };
}

function wrongOnPurpose(good: readonly Cells[]): Cells[] {
  const [first = {}] = good;
  const changed = (i: number, change: Cells): Cells => ({ ...at(good, i), ...change });
  return [
    changed(1, {
      title: "信用代码抄错的需求",
      uscc: `${(first.uscc ?? "").slice(0, 17)}${first.uscc?.endsWith("0") ? "1" : "0"}`,
    }),
    changed(2, { title: "" }),
    changed(3, {
      title: "正文里有电话的需求",
      publicText: `${first.publicText ?? ""}欢迎致电 13812345678 张工。`,
    }),
    changed(4, { title: "金额写成元的需求", amount: "200元" }),
    changed(0, {}),
  ];
}

const { values } = parseArgs({
  options: { needs: { type: "string" }, out: { type: "string" }, limit: { type: "string" } },
});
if (values.needs === undefined || values.out === undefined) {
  console.error(
    "Use: node test/support/make-collection-sheet.ts --needs FILE.jsonl --out X.xlsx|X.csv [--limit N]",
  );
  process.exit(2);
}
const sources = readFileSync(values.needs, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .slice(0, values.limit === undefined ? undefined : Number(values.limit))
  .map((line) => JSON.parse(line) as Source);
const today = civilDateAt(new Date().toISOString());
const good = sources.map((source, i) => cellsFor(source, i, today));
const columns = sheetColumns("need");
const rows = [...good, ...wrongOnPurpose(good)].map((cells) =>
  columns.map(({ field }) => cells[field] ?? ""),
);
writeFileSync(
  values.out,
  await writeSheet(values.out.endsWith(".csv") ? "csv" : "xlsx", "技术需求", columns, rows),
);
console.log(`${rows.length} rows, the last five wrong on purpose: ${values.out}`);
