import { LogEntry } from "../../../shared/contracts/common.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { type ListOptions, listPage } from "../../../shared/dynamo/list.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import { memberKey, organizationKey, organizationPk, usccKey } from "../../../shared/identity/keys.ts";
import { MembershipRecord, OrganizationRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Organizations, PageRequest } from "../app/ports.ts";
import { statusPk, unitPk } from "./keys.ts";
import { changeWrites, encodeOrganization, logWrite, membershipWrites } from "./organization-writes.ts";

const taken = () => new DomainError("conflict", "organization.uscc_taken");

const byStatus = { IndexName: "by-status", partition: "statusPk", sort: "statusSk" } as const;
const byUnit = { IndexName: "by-unit", partition: "unitPk", sort: "unitSk" } as const;

/** Who waits comes first in the queue of the pending; elsewhere the latest change does. */
const longestWaitingFirst = (status: string): boolean => status === "pending";

/** Organizations and their logs. */
export function organizationTable(table: Table, cursors: Cursors): Organizations {
  const queue = (
    index: typeof byStatus | typeof byUnit,
    value: string,
    options: Pick<ListOptions<OrganizationRecord>, "list" | "limit" | "cursor" | "keep"> & {
      forward: boolean;
    },
  ) => {
    const { forward, ...rest } = options;
    return listPage(table, cursors, {
      ...rest,
      query: {
        IndexName: index.IndexName,
        KeyConditionExpression: `${index.partition} = :value`,
        ExpressionAttributeValues: { ":value": value },
        ScanIndexForward: forward,
      },
      positionOf: (item: StoredItem) => ({
        pk: item.pk,
        sk: item.sk,
        [index.partition]: item[index.partition],
        [index.sort]: item[index.sort],
      }),
      decode: (stored) => OrganizationRecord.parse(stored),
    });
  };

  return {
    async find(id) {
      const stored = await table.get(organizationKey(id));
      return stored === undefined ? undefined : OrganizationRecord.parse(stored);
    },

    register: (organization, adminId, log, call) =>
      createOnce(table, call, log.at, organization.id, [
        {
          put: {
            Item: { ...usccKey(organization.uscc), organizationId: organization.id },
            ConditionExpression: "attribute_not_exists(pk)",
          },
          onConditionFailed: taken,
        },
        {
          put: {
            Item: encodeOrganization(organization),
            ConditionExpression: "attribute_not_exists(pk)",
          },
        },
        ...membershipWrites(
          { personId: adminId, organizationId: organization.id, role: "admin", since: log.at },
          () => new DomainError("conflict", "member.already"),
        ),
        logWrite(organization.id, log),
      ]),

    async roleOf(organizationId, personId) {
      const stored = await table.get(memberKey(organizationId, personId));
      return stored === undefined ? undefined : MembershipRecord.parse(stored).role;
    },

    save: (change) => table.transact(changeWrites(change)),

    async list(status, units, page: PageRequest) {
      const forward = longestWaitingFirst(status);
      if (units === "all")
        return queue(byStatus, statusPk(status), { ...pageOf(page), list: statusPk(status), forward });
      const [unit, ...others] = units;
      if (unit === undefined) return { items: [] };
      if (others.length === 0) {
        const value = unitPk(status, unit);
        return queue(byUnit, value, { ...pageOf(page), list: value, forward });
      }
      // One index partition holds one unit; an office with several reads the city's list and keeps its own.
      return queue(byStatus, statusPk(status), {
        ...pageOf(page),
        list: `${statusPk(status)}|${units.toSorted().join()}`,
        forward,
        keep: (organization) => units.includes(organization.unitCode),
      });
    },

    log: (organizationId, page) =>
      listPage(table, cursors, {
        ...pageOf(page),
        list: `log|${organizationId}`,
        query: {
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :log)",
          ExpressionAttributeValues: { ":pk": organizationPk(organizationId), ":log": "LOG#" },
          ScanIndexForward: false,
        },
        positionOf: ({ pk, sk }) => ({ pk, sk }),
        decode: (stored) => LogEntry.parse(stored),
      }),
  };
}

const pageOf = ({ limit, cursor }: PageRequest) => ({ limit, cursor });
