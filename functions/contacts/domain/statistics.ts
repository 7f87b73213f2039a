import {
  type ContactStatistics,
  type ContractType,
  contractTypes,
  type Figures,
  type OutcomeStage,
  outcomeStages,
} from "../../../shared/contracts/contacts-ledger.ts";
import { type CivilDate, civilDateAt } from "../../../shared/kernel/time.ts";
import type { StoredSummary } from "./summary.ts";

/** Where a contact counts: under the need's unit and the need's first chain, so that nothing counts twice. */
export interface Place {
  readonly unitCode: string;
  readonly chain: string;
}

export const placeOf = ({
  need,
  chains,
}: {
  readonly need: { readonly unitCode: string };
  readonly chains: readonly string[];
}): Place => ({
  unitCode: need.unitCode,
  chain: chains[0] ?? "",
});

/** An outcome that both sides confirmed. */
export interface ConfirmedOutcome extends Place {
  readonly id: string;
  readonly stage: OutcomeStage;
  readonly date: CivilDate;
  readonly amountYuan: number;
  readonly contractType?: ContractType | undefined;
}

export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What is counted: the contacts that were asked for in the period, and the confirmed outcomes dated within it. */
export interface Counted {
  readonly contacts: readonly StoredSummary[];
  readonly outcomes: readonly ConfirmedOutcome[];
}

const wasAccepted = ({ state }: StoredSummary): boolean => state === "accepted" || state === "closed";

function figuresOf({ contacts, outcomes }: Counted): Figures {
  const accepted = contacts.filter(wasAccepted);
  const of = (stage: OutcomeStage) => outcomes.filter((outcome) => outcome.stage === stage);
  const figures = (stage: OutcomeStage) => ({
    count: of(stage).length,
    amountYuan: of(stage).reduce((total, { amountYuan }) => total + amountYuan, 0),
  });
  return {
    requested: contacts.length,
    accepted: accepted.length,
    needs: new Set(accepted.map(({ need }) => need.itemId)).size,
    stages: Object.fromEntries(outcomeStages.map((stage) => [stage, figures(stage)])) as Figures["stages"],
  };
}

/** One row a key, in the order of the keys. */
function rows(
  { contacts, outcomes }: Counted,
  keyOfContact: (contact: StoredSummary) => string,
  keyOfOutcome: (outcome: ConfirmedOutcome) => string,
): [key: string, figures: Figures][] {
  const contactsOf = Map.groupBy(contacts, keyOfContact);
  const outcomesOf = Map.groupBy(outcomes, keyOfOutcome);
  return [...new Set([...contactsOf.keys(), ...outcomesOf.keys()])]
    .sort()
    .map((key) => [
      key,
      figuresOf({ contacts: contactsOf.get(key) ?? [], outcomes: outcomesOf.get(key) ?? [] }),
    ]);
}

/** The figures of a period, whole and by month, unit, chain and kind of contract. */
export function statisticsOf({ from, to }: Period, counted: Counted): ContactStatistics {
  const { outcomes } = counted;
  const month = (date: CivilDate): string => date.slice(0, 7);
  return {
    from,
    to,
    total: figuresOf(counted),
    byMonth: rows(
      counted,
      ({ requestedAt }) => month(civilDateAt(requestedAt)),
      ({ date }) => month(date),
    ).map(([key, figures]) => ({ month: key, figures })),
    byUnit: rows(
      counted,
      (contact) => placeOf(contact).unitCode,
      ({ unitCode }) => unitCode,
    ).map(([unitCode, figures]) => ({ unitCode, figures })),
    byChain: rows(
      counted,
      (contact) => placeOf(contact).chain,
      ({ chain }) => chain,
    ).map(([chain, figures]) => ({ chain, figures })),
    byContractType: contractTypes.map((contractType) => {
      const signed = outcomes.filter((outcome) => outcome.contractType === contractType);
      return {
        contractType,
        count: signed.length,
        amountYuan: signed.reduce((total, { amountYuan }) => total + amountYuan, 0),
      };
    }),
  };
}
