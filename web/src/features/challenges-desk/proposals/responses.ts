import type { ChallengeDraft } from "../../../../../shared/contracts/challenges-content.ts";
import type { ProposalPayload } from "../../../../../shared/contracts/proposals-content.ts";

type Indicator = NonNullable<ChallengeDraft["indicators"]>[number];
type Response = ProposalPayload["responses"][number];

/** What is asked for beside what is promised. */
export interface Answered {
  readonly name: string;
  readonly asked?: string;
  readonly response?: Response;
}

const askedText = ({ operator, target, unit }: Indicator): string =>
  [operator, target, unit].filter(Boolean).join(" ");

/**
 * Every indicator with its answer, in the order of the challenge; then answers to what the challenge does not ask
 * (any more), so that nothing that was promised is lost.
 */
export function answeredIndicators(
  indicators: readonly Indicator[],
  responses: readonly Response[],
): Answered[] {
  const asked = indicators.map((indicator): Answered => {
    const response = responses.find((one) => one.indicator === indicator.name);
    return {
      name: indicator.name,
      asked: askedText(indicator),
      ...(response === undefined ? {} : { response }),
    };
  });
  const known = new Set(indicators.map(({ name }) => name));
  const others = responses
    .filter(({ indicator }) => !known.has(indicator))
    .map((response): Answered => ({ name: response.indicator, response }));
  return [...asked, ...others];
}
