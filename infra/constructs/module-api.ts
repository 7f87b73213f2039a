import { Duration } from "aws-cdk-lib";
import {
  type HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
  type IHttpRouteAuthorizer,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Contract, ModuleName } from "../../shared/contracts/contract.ts";
import { allContracts } from "../../shared/contracts/index.ts";
import { acknowledge } from "./acknowledge.ts";

export interface ModuleApiProps {
  readonly api: HttpApi;
  readonly module: ModuleName;
  readonly handler: IFunction;
  readonly authorizer: IHttpRouteAuthorizer;
}

/** May this operation be called without a token? */
export const isPublic = (contract: Contract): boolean => contract.who.includes("public");

/** One route for each contract of a module, all to its one function. */
export class ModuleApi extends Construct {
  constructor(scope: Construct, id: string, props: ModuleApiProps) {
    super(scope, id);
    const integration = new HttpLambdaIntegration("Integration", props.handler, {
      // One permission for the API: one for each route would outgrow what a function's policy may hold.
      scopePermissionToRoute: false,
      timeout: Duration.seconds(20),
    });
    for (const contract of allContracts.filter((each) => each.module === props.module)) {
      const [method, path] = contract.key.split(" ") as [HttpMethod, string];
      const open = isPublic(contract);
      const routes = props.api.addRoutes({
        path,
        methods: [method],
        integration,
        authorizer: open ? new HttpNoneAuthorizer() : props.authorizer,
      });
      if (!open) continue;
      for (const route of routes) {
        acknowledge(route, "AwsSolutions-APIG4", "Its contract says that anybody may call it.");
      }
    }
  }
}
