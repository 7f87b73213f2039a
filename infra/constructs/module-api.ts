import { Duration, Stack } from "aws-cdk-lib";
import {
  type HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
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
    // CloudFormation takes 500 resources a stack: a module with a stack of its own keeps its routes there.
    const sameStack = Stack.of(this) === Stack.of(props.api);
    for (const contract of allContracts.filter((each) => each.module === props.module)) {
      const [method, path] = contract.key.split(" ") as [HttpMethod, string];
      const open = isPublic(contract);
      const authorizer = open ? new HttpNoneAuthorizer() : props.authorizer;
      const routes = sameStack
        ? props.api.addRoutes({ path, methods: [method], integration, authorizer })
        : [
            new HttpRoute(this, contract.key, {
              httpApi: props.api,
              routeKey: HttpRouteKey.with(path, method),
              integration,
              authorizer,
            }),
          ];
      if (!open) continue;
      for (const route of routes) {
        acknowledge(route, "AwsSolutions-APIG4", "Its contract says that anybody may call it.");
      }
    }
  }
}
