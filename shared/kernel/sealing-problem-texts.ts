import type { Bilingual } from "./bilingual.ts";

/** What can be wrong with keys, shares of keys and what was sealed with them. */
export const sealingProblemTexts = {
  "sealing.passphrase": { zh: "口令不正确。", en: "This is not the passphrase." },
  "sealing.passphrase_short": {
    zh: "口令至少 {limit} 个字。",
    en: "The passphrase needs at least {limit} characters.",
  },
  "sealing.recipient": { zh: "加密公钥无效。", en: "This is no public key to seal with." },
  "sealing.identity": { zh: "私钥无效。", en: "This is no private key." },
  "sealing.other_key": {
    zh: "内容不是用这把密钥加密的，或已损坏。",
    en: "This was sealed with another key, or is damaged.",
  },
  "sealing.damaged": {
    zh: "加密内容不完整或已被改动。",
    en: "What was sealed is incomplete or was changed.",
  },
  "sealing.format": { zh: "加密内容不是揭榜申请。", en: "What was sealed is no proposal." },
  "sealing.other_challenge": {
    zh: "加密内容属于另一个榜题。",
    en: "What was sealed belongs to another challenge.",
  },
  "sealing.other_proposal": {
    zh: "加密内容属于另一份揭榜申请。",
    en: "What was sealed belongs to another proposal.",
  },
  "sealing.share_damaged": {
    zh: "密钥份额有误，请核对是否完整。",
    en: "This share of the key is not right; check that it is complete.",
  },
  "sealing.share_other_key": {
    zh: "这是另一把密钥的份额。",
    en: "This is a share of another key.",
  },
  "sealing.shares_too_few": {
    zh: "需要 {needed} 份密钥份额，现有 {given} 份。",
    en: "It takes {needed} shares of the key; there are {given}.",
  },
  "sealing.shares_mismatch": {
    zh: "这些份额不能合成这把密钥。",
    en: "These shares do not make up this key.",
  },
} as const satisfies Record<string, Bilingual>;
