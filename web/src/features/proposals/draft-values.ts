import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { fieldErrors } from "../../../../shared/contracts/field-errors.ts";
import { Declarations, ProposalPayload } from "../../../../shared/contracts/proposals-content.ts";
import type { SealedFor } from "../../../../shared/sealing/sealed-json.ts";
import { parseWan } from "../items/money.ts";
import { type Fault, faultOf } from "../items/validate.ts";

export type SealedFileEntry = ProposalPayload["files"][number];
type Indicator = PublicChallenge["terms"]["indicators"][number];

/** A response as the form holds it; its indicator's name ties it to the challenge. */
interface ResponseValue {
  readonly indicator: string;
  readonly promised?: string | undefined;
  readonly basis?: string | undefined;
}

/**
 * The proposal as the form holds it and as the draft keeps it: names as in the contract, amounts as they were typed,
 * in 万元. Sealed to the team's own key before it leaves the browser.
 */
export interface DraftValues {
  readonly teamLead?:
    | { readonly name?: string; readonly title?: string; readonly phone?: string }
    | undefined;
  readonly route?: string | undefined;
  readonly responses?: readonly ResponseValue[] | undefined;
  readonly priorIp?: readonly { readonly type?: string; readonly number?: string }[] | undefined;
  readonly quoteYuan?: string | undefined;
  readonly budget?: readonly { readonly item?: string; readonly yuan?: string }[] | undefined;
  readonly milestones?:
    | readonly {
        readonly month?: number | null;
        readonly deliverable?: string;
        readonly percent?: number | null;
      }[]
    | undefined;
  readonly industrialisation?: string | undefined;
  readonly files?: readonly SealedFileEntry[] | undefined;
  /** The terms that whoever writes has seen; after a correction they are asked to look again. Not part of what is sealed. */
  readonly seenTerms?: number | undefined;
  /** Not part of what is sealed: sent with the submission, for all to be checked before the opening. */
  readonly declarations?:
    | { readonly unrelated?: boolean; readonly truthful?: boolean; readonly relatedCodes?: readonly string[] }
    | undefined;
}

/** Responses in the challenge's order: those to indicators that a correction dropped go, new ones are asked for. */
export function alignedResponses(
  indicators: readonly Pick<Indicator, "name">[],
  typed: DraftValues["responses"] = [],
): ResponseValue[] {
  const known = new Map(typed.map((response) => [response.indicator, response]));
  return indicators.map(({ name }) => known.get(name) ?? { indicator: name });
}

const blank = (text: unknown): boolean => typeof text !== "string" || text.trim() === "";
const text = (typed: string | undefined): string | undefined => (blank(typed) ? undefined : typed);

/** The amount in 元; what is no amount stays as typed, so that the contract complains about it. */
function yuan(typed: string | undefined): number | string | undefined {
  const shown = text(typed);
  if (shown === undefined) return undefined;
  const parsed = parseWan(shown);
  return typeof parsed === "number" ? parsed : shown;
}

/** Without absent values, also inside: the contracts know no `undefined`. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      inner === undefined || inner === null ? [] : [[name, pruned(inner)] as const],
    ),
  );
}

export interface PayloadOf extends SealedFor {
  readonly termsVersion: number;
}

/** What will be sealed, not yet checked. */
export function payloadOf(
  values: DraftValues,
  { challengeId, proposalId, termsVersion }: PayloadOf,
): unknown {
  const { teamLead, responses, priorIp, budget, milestones, files } = values;
  return pruned({
    format: "duijie-proposal-1",
    challengeId,
    proposalId,
    termsVersion,
    teamLead: {
      name: text(teamLead?.name),
      title: text(teamLead?.title),
      phone: text(teamLead?.phone),
    },
    route: text(values.route),
    responses: (responses ?? []).map(({ indicator, promised, basis }) => ({
      indicator,
      promised: text(promised),
      basis: text(basis),
    })),
    priorIp: (priorIp ?? []).map((ip) => ({ type: ip?.type, number: text(ip?.number) })),
    quoteYuan: yuan(values.quoteYuan),
    budget: (budget ?? []).map((row) => ({ item: text(row?.item), yuan: yuan(row?.yuan) })),
    milestones: (milestones ?? []).map((row) => ({
      month: row?.month,
      deliverable: text(row?.deliverable),
      percent: row?.percent,
    })),
    industrialisation: text(values.industrialisation),
    files: files ?? [],
  });
}

/** What a complaint of the contract is called where a person typed an amount in 万元. */
function worded(fault: Fault): Fault {
  const last = fault.path.at(-1);
  return (last === "yuan" || last === "quoteYuan") && fault.code === "input.type"
    ? { path: fault.path, code: "money.format" }
    : fault;
}

/** What the declarations still lack; the contract asks for each to be `true`. */
export function declarationFaults(values: DraftValues): Fault[] {
  const declared = declarationsOf(values);
  const read = Declarations.safeParse(declared);
  if (read.success) return [];
  return fieldErrors(read.error, declared, "body.declarations").map((error) => {
    const { path, code, ...rest } = faultOf(error);
    return { ...rest, path, code: code === "input.choice" ? "input.required" : code };
  });
}

export const declarationsOf = ({ declarations }: DraftValues): unknown => ({
  unrelated: declarations?.unrelated === true ? true : undefined,
  truthful: declarations?.truthful === true ? true : undefined,
  relatedCodes: declarations?.relatedCodes ?? [],
});

export type CheckedPayload =
  | { readonly ok: true; readonly payload: ProposalPayload }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Checks by the contract's own rules what will be sealed: afterwards nobody can. */
export function checkPayload(values: DraftValues, of: PayloadOf): CheckedPayload {
  const payload = payloadOf(values, of);
  const read = ProposalPayload.safeParse(payload);
  if (read.success) return { ok: true, payload: read.data };
  return { ok: false, faults: fieldErrors(read.error, payload, "body").map(faultOf).map(worded) };
}

/** Sums of what is readable so far, in 元 and percent. */
export function sums({ budget, milestones, quoteYuan }: DraftValues) {
  const amounts = (budget ?? []).map((row) => yuan(row?.yuan));
  const quote = yuan(quoteYuan);
  return {
    budgetYuan: amounts.reduce<number>((sum, one) => sum + (typeof one === "number" ? one : 0), 0),
    quoteYuan: typeof quote === "number" ? quote : undefined,
    percent: (milestones ?? []).reduce((sum, row) => sum + (row?.percent ?? 0), 0),
  };
}
