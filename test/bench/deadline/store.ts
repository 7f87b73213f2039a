import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { challengeKey } from "../../../functions/challenges/data/keys.ts";
import {
  encodeOrganization,
  membershipWrites,
} from "../../../functions/organizations/data/organization-writes.ts";
import { Table } from "../../../shared/dynamo/table.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

/** What the benchmark writes into the store itself, where the way through the API is not what is measured. */
export async function benchStore(port: number) {
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: "cn-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const table = (part: string): Table => {
    const name = TableNames.find((one) => one.toLowerCase().includes(part));
    if (name === undefined) throw new Error(`there is no table of ${part}`);
    return new Table(name, client);
  };
  const organizations = table("organizations");
  const challenges = table("challenges");

  return {
    /** A verified organization and its agent. */
    async organization(organization: OrganizationRecord, personId: string): Promise<void> {
      const member = {
        personId,
        organizationId: organization.id,
        role: "admin",
        since: organization.createdAt,
      } as const;
      await organizations.transact([
        { put: { Item: encodeOrganization(organization) } },
        ...membershipWrites(member, () => new Error("a member twice")),
      ]);
    },
    /** No window is shorter than a day, and no benchmark waits for one. */
    closeAt: (challengeId: string, closesAt: Instant): Promise<void> =>
      challenges.transact([
        {
          update: {
            Key: challengeKey(challengeId),
            UpdateExpression: "SET challenge.closesAt = :at",
            ExpressionAttributeValues: { ":at": closesAt },
          },
        },
      ]),
    close: () => client.destroy(),
  };
}
export type BenchStore = Awaited<ReturnType<typeof benchStore>>;
