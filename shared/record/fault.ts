import type { Bilingual } from "../kernel/bilingual.ts";

/** Where a record is wrong: an entry by its number, a release by its id, a part, or a byte of the file. */
export type Place =
  | { readonly part: "entry"; readonly seq: number }
  | { readonly part: "release"; readonly id: string }
  | { readonly part: "file"; readonly byte?: number }
  | { readonly part: "record" | "opening" | "compiled" | "keys" | "head"; readonly path?: string };

/** Why, in the words of the command and of the verification page. */
export const faultTexts = {
  not_json: { zh: "不是有效的 JSON 文本。", en: "This is not JSON." },
  shape: { zh: "内容不符合记录格式。", en: "This is not as the format has it." },
  seq: { zh: "序号不连续。", en: "The number does not follow the one before." },
  previous: { zh: "没有接在前一条之后。", en: "It is not linked to the entry before." },
  hash: { zh: "内容与其哈希值不符。", en: "Its content does not have its hash." },
  time: { zh: "时间早于前一条。", en: "It is dated before the entry that it follows." },
  document_missing: { zh: "链上登记的文件不在记录中。", en: "It was put on record, and is missing." },
  document_unknown: { zh: "链上没有登记这份文件。", en: "No entry put this on record." },
  document_differs: {
    zh: "内容与链上登记的哈希值不符。",
    en: "It differs from what an entry put on record.",
  },
  document_twice: { zh: "同一份文件登记了两次。", en: "It was put on record twice." },
  sealed_differs: {
    zh: "开标内容与截止时登记的申请清单不符。",
    en: "What was opened is not what was on record at the closing.",
  },
  release_process: { zh: "不属于这一项目。", en: "It belongs to another process." },
  compiled: { zh: "汇总内容与各次公开不符。", en: "It does not follow from the releases." },
  key_name: { zh: "公钥与其编号不符。", en: "A public key is not the one that its name says." },
  key_unknown: { zh: "记录中没有签名所用的公钥。", en: "The key that signed is not among the keys." },
  other_key: { zh: "不是由给定的公钥签名。", en: "It was not signed with the key that was given." },
  head_entry: { zh: "签名的不是最后一条。", en: "What was signed is not the last entry." },
  head_process: { zh: "签名的是另一个项目。", en: "What was signed is another process." },
  content: { zh: "记录内容与签名时不同。", en: "The record is not the one that was signed." },
  signature: { zh: "签名无效。", en: "The signature is not genuine." },
  receipt_process: { zh: "回执属于另一个项目。", en: "The receipt is of another process." },
  receipt_early: { zh: "这份记录形成时尚未开标。", en: "The record is from before the opening." },
  receipt_missing: {
    zh: "开标记录中没有这一版本的申请。",
    en: "This version of the proposal is not in the opening.",
  },
  receipt_differs: {
    zh: "开标记录与回执不一致。",
    en: "The opening has it with another digest, size or time.",
  },
  not_canonical: {
    zh: "文件不是规范写法（RFC 8785，末尾一个换行）。",
    en: "The file is not written canonically (RFC 8785 and one line feed).",
  },
} as const satisfies Record<string, Bilingual>;

export type Why = keyof typeof faultTexts;

export interface Fault {
  readonly ok: false;
  readonly at: Place;
  readonly why: Why;
}

export const fault = (at: Place, why: Why): Fault => ({ ok: false, at, why });

/** `entry 3` or `第 3 条`, `release rel_2`, `byte 120`; a part by the name that it has in the file. */
export function placeText(place: Place, language: "zh" | "en"): string {
  const isChinese = language === "zh";
  if (place.part === "entry") return isChinese ? `第 ${place.seq} 条` : `entry ${place.seq}`;
  if (place.part === "release") return isChinese ? `公开内容 ${place.id}` : `release ${place.id}`;
  if (place.part !== "file") return place.path === undefined ? place.part : `${place.part}.${place.path}`;
  if (place.byte === undefined) return isChinese ? "文件" : "file";
  return isChinese ? `第 ${place.byte} 字节` : `byte ${place.byte}`;
}
