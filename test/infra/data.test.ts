import { describe, expect, it } from "vitest";
import { indexes as challenges } from "../../functions/challenges/indexes.ts";
import { indexes as contacts } from "../../functions/contacts/indexes.ts";
import { indexes as events } from "../../functions/events/indexes.ts";
import { indexes as fairs } from "../../functions/fairs/indexes.ts";
import { indexes as matchmaking } from "../../functions/matchmaking/indexes.ts";
import { indexes as organizations } from "../../functions/organizations/indexes.ts";
import { synthesizedOnce } from "./synthesized.ts";

const app = synthesizedOnce();
const tables = app.resources("AWS::DynamoDB::Table", "data");
const table = (name: string) => tables.find(({ id }) => id.startsWith(name))?.Properties;

describe("tables", () => {
  it("are one for each module, kept whatever happens to the stack", () => {
    expect(tables).toHaveLength(8);
    for (const { Properties, DeletionPolicy } of tables) {
      expect(DeletionPolicy).toBe("Retain");
      expect(Properties).toMatchObject({
        BillingMode: "PAY_PER_REQUEST",
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
        KeySchema: [
          { AttributeName: "pk", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" },
        ],
      });
    }
  });

  it.each([
    ["Organizations", organizations],
    ["Matchmaking", matchmaking],
    ["Contacts", contacts],
    ["Events", events],
    ["Challenges", challenges],
    ["Fairs", fairs],
  ])("%s has a stream and the indexes that its module declares", (name, indexes) => {
    const properties = table(name);
    expect(properties.StreamSpecification).toEqual({ StreamViewType: "NEW_IMAGE" });
    const made: { IndexName: string }[] = properties.GlobalSecondaryIndexes ?? [];
    const names = made.map((index) => index.IndexName);
    expect(names).toEqual(indexes.map((index) => index.name));
  });
});

describe("the files bucket", () => {
  const bucket = app.resources("AWS::S3::Bucket", "data")[0];

  it("is private, encrypted and kept", () => {
    expect(bucket?.DeletionPolicy).toBe("Retain");
    expect(bucket?.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
      VersioningConfiguration: { Status: "Enabled" },
    });
    expect(JSON.stringify(bucket?.Properties.BucketEncryption)).toContain("AES256");
  });

  it("refuses transport without TLS 1.2", () => {
    const policy = JSON.stringify(app.resources("AWS::S3::BucketPolicy", "data"));
    expect(policy).toContain('"aws:SecureTransport":"false"');
    expect(policy).toContain('"s3:TlsVersion":1.2');
  });

  it("lets the console alone upload and download from a browser", () => {
    expect(bucket?.Properties.CorsConfiguration.CorsRules).toEqual([
      expect.objectContaining({
        AllowedOrigins: [{ Ref: "ConsoleOrigin" }],
        AllowedMethods: ["PUT", "GET"],
      }),
    ]);
  });

  it("forgets what was never finished and what was deleted", () => {
    const rules = JSON.stringify(bucket?.Properties.LifecycleConfiguration.Rules);
    expect(rules).toContain('"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":1}');
    for (const module of ["organizations", "matchmaking", "events", "challenges", "proposals"])
      expect(rules).toContain(
        `{"ExpirationInDays":2,"Id":"forget-announced-${module}","Prefix":"${module}/announced/","Status":"Enabled"}`,
      );
    expect(rules).toContain('"NoncurrentVersionExpiration":{"NoncurrentDays":30}');
  });
});

describe("secrets", () => {
  it("are kept, and the mail server's starts as nobody's", () => {
    const secrets = app.resources("AWS::SecretsManager::Secret");
    expect(secrets).toHaveLength(4);
    for (const secret of secrets) expect(secret.DeletionPolicy).toBe("Retain");
    expect(secrets.map(({ Properties }) => Properties.SecretString).filter(Boolean)).toEqual([
      "smtp://unset.invalid:587",
    ]);
  });
});
