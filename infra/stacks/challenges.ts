import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { ModuleApi } from "../constructs/module-api.ts";
import type { ApiStack } from "./api.ts";
import { ChallengesFunctions } from "./challenges-functions.ts";
import type { DataStack } from "./data.ts";

export interface ChallengesStackProps extends StackProps {
  readonly data: DataStack;
  readonly api: ApiStack;
}

/** Challenges have a stack of their own: with their functions and routes, that of the API would hold too many resources. */
export class ChallengesStack extends Stack {
  readonly functions: ChallengesFunctions;

  constructor(scope: Construct, id: string, { data, api, ...props }: ChallengesStackProps) {
    super(scope, id, props);
    const { bus, consoleOrigin, authorizer } = api;
    this.functions = new ChallengesFunctions(this, "ChallengesFunctions", { data, bus, consoleOrigin });
    new ModuleApi(this, "ChallengesApi", {
      api: api.api,
      module: "challenges",
      handler: this.functions.api.function,
      authorizer,
    });
    new ModuleApi(this, "ProposalsApi", {
      api: api.api,
      module: "proposals",
      handler: this.functions.proposalsApi.function,
      authorizer,
    });
  }
}
