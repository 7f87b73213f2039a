import { existsSync, readFileSync } from "node:fs";
import { Stack, Token } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Bucket, CfnBucket, IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { takesConsole } from "./console-front.ts";
import { logRetention } from "./service-function.ts";

export interface ConsoleFilesProps {
  readonly bucket: Bucket;
  /** What `vite build` wrote. */
  readonly consoleFolder: string;
  readonly openapiFile: string;
  /** Becomes `/config.json`; may hold what is known at deployment only. */
  readonly config: Record<string, string>;
}

/** Puts the console, its configuration and the API's description into the bucket. */
export class ConsoleFiles extends Construct {
  constructor(scope: Construct, id: string, props: ConsoleFilesProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, "Logs", { retention: logRetention });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);
    const common = { destinationBucket: props.bucket as IBucket, logGroup, role };
    const config = Source.jsonData("config.json", props.config);
    const openapi = existsSync(props.openapiFile)
      ? [Source.data("v1/openapi.json", readFileSync(props.openapiFile, "utf8"))]
      : [];
    const files = takesConsole(this, props.consoleFolder)
      ? [Source.asset(props.consoleFolder, { exclude: [".vite"] })]
      : [];

    if (files.length > 0) {
      // Their names hold a hash of their content. Old ones stay: a page that is open still asks for them.
      new BucketDeployment(this, "Assets", {
        ...common,
        sources: files,
        exclude: ["*"],
        include: ["assets/*"],
        prune: false,
        cacheControl: [CacheControl.fromString("public, max-age=31536000, immutable")],
      });
    }
    new BucketDeployment(this, "Pages", {
      ...common,
      sources: [...files, config, ...openapi],
      exclude: ["assets/*"],
      prune: true,
      cacheControl: [CacheControl.noCache()],
    });
    this.#acknowledgements(role, props.bucket);
  }

  /** The function that copies is the construct library's own: its runtime and its grants are not ours to choose. */
  #acknowledgements(role: Role, bucket: Bucket): void {
    const stack = Stack.of(this);
    const known = (value: string, placeholder: string) => (Token.isUnresolved(value) ? placeholder : value);
    const partition = known(stack.partition, "<AWS::Partition>");
    const account = known(stack.account, "<AWS::AccountId>");
    const region = known(stack.region, "<AWS::Region>");
    const bucketId = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
    const findings = [
      "Action::s3:GetObject*",
      "Action::s3:GetBucket*",
      "Action::s3:List*",
      "Action::s3:DeleteObject*",
      "Action::s3:Abort*",
      `Resource::<${bucketId}.Arn>/*`,
      `Resource::arn:${partition}:s3:::cdk-hnb659fds-assets-${account}-${region}/*`,
    ];
    for (const finding of findings) {
      acknowledge(
        role,
        `AwsSolutions-IAM5[${finding}]`,
        "The construct library's deployment function, on the console's bucket and the assets only, at deployment only.",
      );
    }
    const copier = stack.node.children.find((child) =>
      child.node.id.startsWith("Custom::CDKBucketDeployment"),
    );
    if (copier === undefined) throw new Error("the deployment function is not where it used to be");
    acknowledge(
      copier,
      "AwsSolutions-L1",
      "The construct library chooses its runtime and keeps it up to date.",
    );
  }
}
