import { ulid } from "ulid";

/** The prefix says what an id names; it is part of the id everywhere (storage, API, logs). */
export const idPrefixes = {
  person: "per",
  organization: "org",
  invitation: "inv",
  qualification: "qua",
  need: "ned",
  offer: "off",
  file: "fil",
  contact: "con",
  talk: "tlk",
  outcome: "out",
  import: "imp",
  export: "exp",
  event: "evt",
  notice: "ntc",
  webhook: "whk",
  delivery: "dlv",
  /** 活动 */
  programmeEvent: "act",
  walkIn: "wlk",
  scan: "scn",
  device: "dev",
  /** 洽谈代表 */
  participant: "ptc",
  meetingRequest: "mrq",
  /** 揭榜挂帅 */
  programme: "prg",
  challenge: "chl",
  question: "qst",
  announcement: "ann",
  proposal: "prp",
  objection: "obj",
} as const;

export type IdKind = keyof typeof idPrefixes;

/** Makes ids. Comes in as an argument wherever ids are needed, so that rules and tests stay deterministic. */
export type NewId = (kind: IdKind) => string;

/** `org_01J…`: a prefix and a ULID, so that ids sort by creation time. */
export const newId: NewId = (kind) => `${idPrefixes[kind]}_${ulid()}`;

const ulidPattern = "[0-9A-HJKMNP-TV-Z]{26}";

/** The pattern of an id of this kind, for schemas. */
export const idPattern = (kind: IdKind): RegExp => new RegExp(`^${idPrefixes[kind]}_${ulidPattern}$`);
