import { randomUUID } from "node:crypto";
import * as z from "zod";
import { type Service, ServiceError } from "../gateway/aws-gateway.ts";
import { demand } from "../gateway/callers.ts";
import { arrayAt, isObject, type Json, parseObject, textAt } from "../json.ts";
import { arn, place } from "../place.ts";
import { type Deployed, propertiesOf } from "../template/deployment.ts";
import type { AsyncInvocations } from "./async-invocations.ts";
import { type Matches, readPattern } from "./event-pattern.ts";

/** A target's input may be constant; transformations do not run here, so they stop the start. */
export const RuleTarget = z.strictObject({
  Arn: z.string(),
  Id: z.string(),
  Input: z.string().optional(),
  /** Only the whole event. */
  InputPath: z.literal("$").optional(),
  RetryPolicy: z.unknown().optional(),
  // Takes what could not be handed to the function at all, which cannot happen here.
  DeadLetterConfig: z.unknown().optional(),
});

const PatternRule = z.object({
  EventBusName: z.string().default("default"),
  EventPattern: z.custom<Json>(isObject),
  State: z.string().default("ENABLED"),
  Targets: z.array(RuleTarget).default([]),
});

interface Rule {
  readonly bus: string;
  readonly matches: Matches;
  readonly targets: readonly z.infer<typeof RuleTarget>[];
}

const sizeLimit = 1024 * 1024;

function readRules(resources: readonly Deployed[]): Rule[] {
  return resources.map((resource) => {
    const rule = propertiesOf(resource, PatternRule);
    return {
      bus: rule.EventBusName.split("/").at(-1) ?? "",
      matches: rule.State === "ENABLED" ? readPattern(rule.EventPattern, resource.logicalId) : () => false,
      targets: rule.Targets,
    };
  });
}

/** EventBridge's bus: an event is acknowledged once every delivery of it is on disk. */
export function createEventBus(
  buses: readonly Deployed[],
  rules: readonly Deployed[],
  invocations: AsyncInvocations,
): Service {
  const known = new Set(["default", ...buses.map(({ name }) => name)]);
  const read = readRules(rules);

  function put(entry: Json, bus: string): Json {
    const detailText = textAt(entry, "Detail") ?? "";
    const detail = parseObject(detailText);
    const source = textAt(entry, "Source");
    const detailType = textAt(entry, "DetailType");
    if (!source || !detailType || !detail) {
      return {
        ErrorCode: "MalformedDetail",
        ErrorMessage: "Source, DetailType and a JSON object as Detail are needed.",
      };
    }
    const id = randomUUID();
    const event = {
      version: "0",
      id,
      "detail-type": detailType,
      source,
      account: place.accountId,
      time: `${new Date().toISOString().slice(0, 19)}Z`,
      region: place.region,
      resources: arrayAt(entry, "Resources"),
      detail,
    };
    for (const rule of read.filter((each) => each.bus === bus && each.matches(event))) {
      for (const target of rule.targets) {
        invocations.accept(
          target.Arn,
          target.Input === undefined ? event : (JSON.parse(target.Input) as Json),
        );
      }
    }
    return { EventId: id };
  }

  return async ({ caller, operation, input, body }) => {
    if (operation !== "PutEvents") {
      throw new ServiceError("UnknownOperationException", `${operation} does not run in the local runtime.`);
    }
    const entries = arrayAt(input, "Entries");
    const busOf = (entry: Json): string =>
      (textAt(entry, "EventBusName") ?? "default").split("/").at(-1) ?? "";
    const names = [...new Set(entries.map(busOf))];
    demand(
      caller,
      names.map((name) => ({ action: "events:PutEvents", resource: arn("events", `event-bus/${name}`) })),
    );
    const missing = names.find((name) => !known.has(name));
    if (missing !== undefined)
      throw new ServiceError("ResourceNotFoundException", `Event bus ${missing} does not exist.`);
    if (entries.length < 1 || entries.length > 10)
      throw new ServiceError("ValidationException", "1 to 10 entries are allowed.");
    if (body.length > sizeLimit)
      throw new ServiceError("ValidationException", "Total size of the entries is over the limit.");
    const results = entries.map((entry) => put(entry, busOf(entry)));
    const failed = results.filter((result) => isObject(result) && result["ErrorCode"] !== undefined).length;
    return { status: 200, body: JSON.stringify({ FailedEntryCount: failed, Entries: results }) };
  };
}
