import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Accepts a cdk-nag finding on a construct, and says why. */
export function acknowledge(on: IConstruct, id: string, reason: string): void {
  Validations.of(on).acknowledge({ id, reason });
}
