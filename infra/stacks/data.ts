import { Duration, RemovalPolicy, SecretValue, Stack, type StackProps } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { indexes as challengesIndexes } from "../../functions/challenges/indexes.ts";
import { indexes as contactsIndexes } from "../../functions/contacts/indexes.ts";
import { indexes as eventsIndexes } from "../../functions/events/indexes.ts";
import { indexes as fairsIndexes } from "../../functions/fairs/indexes.ts";
import { indexes as matchingIndexes } from "../../functions/matching/indexes.ts";
import { indexes as matchmakingIndexes } from "../../functions/matchmaking/indexes.ts";
import { indexes as noticesIndexes } from "../../functions/notices/indexes.ts";
import { indexes as organizationsIndexes } from "../../functions/organizations/indexes.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { ModuleTable } from "../constructs/module-table.ts";
import { consoleOrigin } from "./parameters.ts";
import type { ConsoleDomain } from "./settings.ts";

export interface DataStackProps extends StackProps {
  readonly domain?: ConsoleDomain;
}

/** What must outlive every deployment: tables, files, secrets. */
export class DataStack extends Stack {
  readonly #consoleOrigin: string;
  readonly organizations: ModuleTable;
  readonly matchmaking: ModuleTable;
  readonly notices: ModuleTable;
  readonly matching: ModuleTable;
  readonly contacts: ModuleTable;
  readonly events: ModuleTable;
  readonly challenges: ModuleTable;
  readonly fairs: ModuleTable;
  readonly files: Bucket;
  /** Under a name of its own, so that what is granted on it can be named when it is reviewed. */
  readonly filesArn: string;
  readonly filesOrigin: string;
  /** Resolved when a function is deployed; functions need no permission for it. */
  readonly cursorSecretValue: string;
  readonly smtpSecret: Secret;
  readonly ticketSecret: Secret;
  readonly decisionSecret: Secret;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props);
    this.#consoleOrigin = consoleOrigin(this, props.domain);

    this.organizations = new ModuleTable(this, "Organizations", {
      indexes: organizationsIndexes,
      stream: true,
    });
    this.matchmaking = new ModuleTable(this, "Matchmaking", { indexes: matchmakingIndexes, stream: true });
    this.notices = new ModuleTable(this, "Notices", { indexes: noticesIndexes });
    this.matching = new ModuleTable(this, "Matching", { indexes: matchingIndexes });
    this.contacts = new ModuleTable(this, "Contacts", { indexes: contactsIndexes, stream: true });
    this.events = new ModuleTable(this, "Events", { indexes: eventsIndexes, stream: true });
    this.challenges = new ModuleTable(this, "Challenges", { indexes: challengesIndexes, stream: true });
    this.fairs = new ModuleTable(this, "Fairs", { indexes: fairsIndexes, stream: true });

    this.files = this.#filesBucket();
    this.filesArn = this.exportValue(this.files.bucketArn, { name: `${this.stackName}-files-arn` });
    this.filesOrigin = `https://${this.files.bucketRegionalDomainName}`;

    const cursorSecret = new Secret(this, "CursorSecret", {
      description: "Signs the cursors of lists",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.cursorSecretValue = cursorSecret.secretValue.unsafeUnwrap();
    this.smtpSecret = new Secret(this, "SmtpSecret", {
      description: "Address of the mail server: smtps://user:password@host:465",
      // Nobody's server: mails fail, are retried and raise an alarm until the real address is put here.
      secretStringValue: SecretValue.unsafePlainText("smtp://unset.invalid:587"),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.ticketSecret = new Secret(this, "TicketSecret", {
      description: "Signs the passes of tickets",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.decisionSecret = new Secret(this, "DecisionSecret", {
      description: "Signs receipts of proposals and decision records",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      this.decisionSecret,
      "AwsSolutions-SMG4",
      "Rotated by hand as docs/operations.md says: receipts are checked against the key that signed them.",
    );
    acknowledge(
      this.ticketSecret,
      "AwsSolutions-SMG4",
      "Rotated by hand as docs/operations.md says: a rotation voids every ticket that was handed out.",
    );
    acknowledge(
      cursorSecret,
      "AwsSolutions-SMG4",
      "Rotated by hand as docs/operations.md says: a rotation voids open lists, so people choose when.",
    );
    acknowledge(
      this.smtpSecret,
      "AwsSolutions-SMG4",
      "The mail provider issues it; rotated by hand as docs/operations.md says.",
    );
  }

  /** Licences and attachments: private, TLS only, written and read through short-lived signed addresses. */
  #filesBucket(): Bucket {
    const bucket = new Bucket(this, "Files", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      cors: [
        {
          allowedOrigins: [this.#consoleOrigin],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ["content-type", "x-amz-checksum-sha256"],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        { id: "abort-unfinished", abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // Uploaded, but never completed: shared/files keeps what was checked elsewhere.
        ...["organizations", "matchmaking", "events", "challenges", "proposals"].map((module) => ({
          id: `forget-announced-${module}`,
          prefix: `${module}/announced/`,
          expiration: Duration.days(2),
        })),
        // Sheets that somebody ordered and has fetched, or not.
        ...["matchmaking", "events", "fairs"].map((module) => ({
          id: `forget-exports-${module}`,
          prefix: `${module}/exports/`,
          expiration: Duration.days(2),
        })),
        // What was overwritten or deleted can be brought back for a month, then it is gone for good.
        {
          id: "forget-deleted",
          noncurrentVersionExpiration: Duration.days(30),
          expiredObjectDeleteMarker: true,
        },
      ],
    });
    acknowledge(
      bucket,
      "AwsSolutions-S1",
      "Who was given a file stands in the decision log; S3 access logs would add people's IP addresses.",
    );
    return bucket;
  }
}
