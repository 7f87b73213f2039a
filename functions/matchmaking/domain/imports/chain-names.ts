import { type ChainCode, chains } from "../../../../shared/reference/chains.ts";
import { type CellFault, quote } from "./cell.ts";

/** Other names under which forms know a chain. */
const alsoCalled: Readonly<Partial<Record<ChainCode, readonly string[]>>> = {
  "next-gen-it": ["新一代信息技术", "信息技术", "电子信息", "数字经济"],
  "high-end-equipment": ["高端装备", "高端装备制造", "装备制造", "智能制造"],
  ai: ["人工智能", "AI"],
  hydrogen: ["氢能", "氢能源"],
  "life-health": ["生命健康", "生物医药", "医疗健康"],
  fashion: ["高端时尚", "时尚", "时尚产业", "纺织"],
  "integrated-circuits": ["集成电路", "芯片"],
  "smart-wearables": ["时尚消费电子", "消费电子", "智能穿戴"],
};

const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/\s/g, "")
    .replace(/(产业链|产业集群|产业|行业|领域|类)$/, "");

const names: readonly (readonly [string, ChainCode])[] = chains.flatMap(({ code, name }) =>
  [name.zh, ...(alsoCalled[code] ?? [])].map((word) => [bare(word), code] as const),
);

export const chainNames: readonly string[] = chains.map(({ name }) => name.zh);

const pairs = (text: string): Set<string> => new Set([...text].slice(1).map((c, i) => `${[...text][i]}${c}`));

/** Share of character pairs that two names have in common (Dice). */
function likeness(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)];
  const common = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

/** The chain that a word names; a near miss is asked back, never taken. */
export function readChain(text: string): ChainCode | CellFault {
  const word = bare(text);
  const exact = names.find(([name]) => name === word);
  if (exact !== undefined) return exact[1];
  const within = new Set(
    names.filter(([name]) => name.length >= 3 && word.includes(name)).map(([, code]) => code),
  );
  const [only] = within;
  if (within.size === 1 && only !== undefined) return only;
  const [nearest] = chains
    .map(({ name }) => ({ name: name.zh, score: likeness(word, bare(name.zh)) }))
    .sort((a, b) => b.score - a.score);
  return nearest !== undefined && nearest.score >= 0.4
    ? { code: "cell.chain_near", params: { value: quote(text), near: nearest.name } }
    : { code: "cell.chain_unknown", params: { value: quote(text), choices: chainNames.join("、") } };
}
