import type { Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type * as z from "zod";
import { codeOf } from "./bundle.ts";

export interface ServiceFunctionProps<Env extends z.ZodObject> {
  /** From the repository's root, e.g. `functions/organizations/handler.ts`. */
  readonly entry: string;
  /** The function's own schema of its variables; only its type is used here. */
  readonly env: Env;
  /** A variable that the schema wants and this lacks does not compile. */
  readonly environment: z.input<Env>;
  readonly description: string;
  /** Puts further files into the package. */
  readonly beside?: (folder: string) => void;
  readonly timeout: Duration;
  readonly memorySize: number;
}

/** The law on network security (网络安全法 §21) wants logs kept for at least six months. */
export const logRetention = RetentionDays.ONE_YEAR;

/** A function of the product: its own role without any managed policy, its own log group, its own bundle. */
export type AnyServiceFunction = Pick<ServiceFunction<z.ZodObject>, "function" | "role" | "timeout">;

export class ServiceFunction<Env extends z.ZodObject> extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Env>) {
    super(scope, id);
    this.timeout = props.timeout;
    const logGroup = new LogGroup(this, "Logs", { retention: logRetention });
    this.role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(this.role);
    const module = props.entry.split("/")[1] ?? "duijie";
    this.function = new LambdaFunction(this, "Function", {
      description: props.description,
      code: codeOf(this, props.entry, props.beside),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role: this.role,
      logGroup,
      timeout: props.timeout,
      memorySize: props.memorySize,
      environment: {
        ...(props.environment as Record<string, string>),
        POWERTOOLS_SERVICE_NAME: module,
        POWERTOOLS_METRICS_NAMESPACE: "Duijie",
      },
    });
  }

  get grantPrincipal() {
    return this.role.grantPrincipal;
  }
}
