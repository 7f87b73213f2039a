import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { ModuleApi } from "../constructs/module-api.ts";
import type { ApiStack } from "./api.ts";
import type { DataStack } from "./data.ts";
import { FairsFunctions } from "./fairs-functions.ts";

export interface FairsStackProps extends StackProps {
  readonly data: DataStack;
  readonly api: ApiStack;
}

/** The meetings of fairs have a stack of their own: with their functions and routes, that of the API would hold too many resources. */
export class FairsStack extends Stack {
  readonly functions: FairsFunctions;

  constructor(scope: Construct, id: string, { data, api, ...props }: FairsStackProps) {
    super(scope, id, props);
    this.functions = new FairsFunctions(this, "FairsFunctions", {
      data,
      bus: api.bus,
      consoleOrigin: api.consoleOrigin,
    });
    new ModuleApi(this, "FairsApi", {
      api: api.api,
      module: "fairs",
      handler: this.functions.api.function,
      authorizer: api.authorizer,
    });
  }
}
