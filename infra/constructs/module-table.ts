import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from "aws-cdk-lib/aws-dynamodb";
import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

/** A secondary index as a module declares it in its `indexes.ts`. */
export interface ModuleIndex {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** What it carries: everything, the keys, or the keys and these attributes. */
  readonly projection: "ALL" | "KEYS_ONLY" | readonly string[];
}

export interface ModuleTableProps {
  readonly indexes: readonly ModuleIndex[];
  /** New items are handed to a job. */
  readonly stream?: true;
}

/** What functions may do with items; there is no IAM action for transactions, these cover them. */
export const readItems = ["dynamodb:GetItem", "dynamodb:Query"] as const;
export const useItems = [
  "dynamodb:BatchGetItem",
  "dynamodb:ConditionCheckItem",
  "dynamodb:DeleteItem",
  "dynamodb:GetItem",
  "dynamodb:PutItem",
  "dynamodb:Query",
  "dynamodb:UpdateItem",
] as const;
type ItemAction = (typeof useItems)[number] | "dynamodb:BatchWriteItem";

const projectionOf = (projection: ModuleIndex["projection"]) =>
  typeof projection === "string"
    ? { projectionType: ProjectionType[projection] }
    : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projection] };

/** The one table of a module: keys `pk` and `sk`, TTL `expiresAt` in epoch seconds, kept whatever happens to the stack. */
export class ModuleTable extends Table {
  readonly #indexes: readonly string[];

  constructor(scope: Construct, id: string, props: ModuleTableProps) {
    super(scope, id, {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: "expiresAt",
      ...(props.stream ? { stream: StreamViewType.NEW_IMAGE } : {}),
    });
    for (const index of props.indexes) {
      this.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
        sortKey: { name: index.sortKey, type: AttributeType.STRING },
        ...projectionOf(index.projection),
      });
    }
    this.#indexes = props.indexes.map((index) => index.name);
  }

  /** Lets a function do exactly these things with items of the table and of its indexes, each named. */
  allow(grantee: IGrantable, ...actions: readonly ItemAction[]): void {
    const indexes = this.#indexes.map((name) => `${this.tableArn}/index/${name}`);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: [...actions], resources: [this.tableArn, ...indexes] }),
    );
  }

  /** The same within the partitions, of the table or of an index, whose keys begin with one of these. */
  allowWithin(grantee: IGrantable, partitions: readonly string[], ...actions: readonly ItemAction[]): void {
    const indexes = this.#indexes.map((name) => `${this.tableArn}/index/${name}`);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [this.tableArn, ...indexes],
        conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [...partitions] } },
      }),
    );
  }

  /** Lets another module's function read items whose partition key begins with one of these, and no index. */
  allowReading(grantee: IGrantable, ...partitions: readonly string[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...readItems],
        resources: [this.tableArn],
        conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [...partitions] } },
      }),
    );
  }
}
