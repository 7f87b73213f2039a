import * as z from "zod";
import { CivilDate, Instant, idOf, text } from "./common.ts";

/**
 * The ledger of a contact: what came of it, stage by stage. One side claims, the other confirms or disputes; only
 * what is confirmed counts. 意向, 协议, 合同 and 到账 are four different things and are never added up together.
 */

export const OutcomeId = idOf("outcome");

export const outcomeStages = ["intent", "agreement", "contract", "payment"] as const;
export const OutcomeStage = z.enum(outcomeStages);
export type OutcomeStage = z.infer<typeof OutcomeStage>;

/** Kinds of technology contract of the Civil Code: 开发, 转让, 许可, 咨询, 服务. */
export const contractTypes = ["development", "transfer", "licence", "consulting", "service"] as const;
export const ContractType = z.enum(contractTypes);
export type ContractType = z.infer<typeof ContractType>;

/** Integer 元, at least one; at most 1,000 亿. */
const PositiveYuan = z.int().min(1).max(100_000_000_000);
/** As it stands on the paper; compared without spaces, in half-width capitals. */
const ContractNo = text(60).meta({ example: "2026-JS-017" });
const claimed = { date: CivilDate, note: text(500).optional() };

/**
 * What one side records. An intent and an agreement may name an amount, a contract has one, a kind and a number, and
 * a payment says under which contract it came.
 */
export const OutcomeClaim = z.discriminatedUnion("stage", [
  z.strictObject({ stage: z.literal("intent"), amountYuan: PositiveYuan.optional(), ...claimed }),
  z.strictObject({ stage: z.literal("agreement"), amountYuan: PositiveYuan.optional(), ...claimed }),
  z.strictObject({
    stage: z.literal("contract"),
    amountYuan: PositiveYuan,
    contractType: ContractType,
    contractNo: ContractNo,
    ...claimed,
  }),
  z.strictObject({
    stage: z.literal("payment"),
    amountYuan: PositiveYuan,
    contractNo: ContractNo,
    ...claimed,
  }),
]);
export type OutcomeClaim = z.output<typeof OutcomeClaim>;

export const outcomeStates = ["claimed", "confirmed", "disputed", "withdrawn"] as const;
export const OutcomeState = z.enum(outcomeStates);
export type OutcomeState = z.infer<typeof OutcomeState>;

export const outcomeMoves = ["confirm", "dispute", "withdraw"] as const;
export type OutcomeMove = (typeof outcomeMoves)[number];

export const disputeReasons = ["not-happened", "amount", "date", "contract", "other"] as const;
export const DisputeReason = z.enum(disputeReasons);

/** The need's side or the offer's. */
export const ContactSide = z.enum(["need", "offer"]);
export type ContactSide = z.infer<typeof ContactSide>;

/** An entry of the ledger. Notes are for the two sides: others read the figures only. */
export const Outcome = z.object({
  id: OutcomeId,
  stage: OutcomeStage,
  date: CivilDate,
  amountYuan: z.int().optional(),
  contractType: ContractType.optional(),
  contractNo: z.string().optional(),
  note: z.string().optional(),
  state: OutcomeState,
  claimedBy: ContactSide,
  claimedAt: Instant,
  /** When the other side confirmed or disputed it, or its own side withdrew it. */
  settledAt: Instant.optional(),
  disputeReason: DisputeReason.optional(),
  disputeNote: z.string().optional(),
  /** What the caller may do with it. */
  moves: z.array(z.enum(outcomeMoves)),
});
export type Outcome = z.output<typeof Outcome>;

/** Confirmed entries of one stage. */
const StageFigures = z.object({ count: z.int(), amountYuan: z.int() });
const Figures = z.object({
  /** Contacts that were asked for in the period. */
  requested: z.int(),
  /** Of those, how many the other side accepted (对接次数). */
  accepted: z.int(),
  /** Different needs among the accepted (对接项目数). */
  needs: z.int(),
  /** Confirmed outcomes that are dated within the period. */
  stages: z.object({
    intent: StageFigures,
    agreement: StageFigures,
    contract: StageFigures,
    payment: StageFigures,
  }),
});
export type Figures = z.output<typeof Figures>;

/**
 * Figures of a period. Each contact counts once: under the month in which it was asked for (its outcomes under theirs),
 * under the unit of the need's side, and under the need's first chain; so the rows of each table add up to the total
 * (`needs` by month aside: one need may be talked about in several).
 */
export const ContactStatistics = z.object({
  from: CivilDate,
  to: CivilDate,
  total: Figures,
  byMonth: z.array(z.object({ month: z.string().meta({ example: "2026-03" }), figures: Figures })),
  byUnit: z.array(z.object({ unitCode: z.string(), figures: Figures })),
  byChain: z.array(z.object({ chain: z.string(), figures: Figures })),
  /** Confirmed contracts by kind (技术交易额). */
  byContractType: z.array(z.object({ contractType: ContractType, count: z.int(), amountYuan: z.int() })),
});
export type ContactStatistics = z.output<typeof ContactStatistics>;
