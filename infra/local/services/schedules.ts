import { randomUUID } from "node:crypto";
import { Cron } from "croner";
import * as z from "zod";
import type { Outcome } from "../functions/execution-environment.ts";
import type { FunctionPool } from "../functions/function-pool.ts";
import { isObject, type Json } from "../json.ts";
import { place } from "../place.ts";
import { StartError } from "../start-error.ts";
import { type Deployed, propertiesOf } from "../template/deployment.ts";
import type { AsyncInvocations } from "./async-invocations.ts";
import { readSchedule } from "./aws-cron.ts";
import { RuleTarget } from "./event-bus.ts";

const ScheduledRule = z.object({
  ScheduleExpression: z.string(),
  State: z.string().default("ENABLED"),
  Targets: z.array(RuleTarget).default([]),
});

const Schedule = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default("UTC"),
  State: z.string().default("ENABLED"),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

/** One job on a schedule, from either of the two services that have them. */
export interface ScheduledJob {
  /** Short: what its function is called, e.g. `remind-expiring`. */
  readonly name: string;
  readonly expression: string;
  readonly timezone: string;
  readonly functionName: string;
}

/** The app's schedules. */
export interface Schedules {
  readonly jobs: readonly ScheduledJob[];
  /** Runs a job now and waits for it; undefined when there is none of this name. */
  run(name: string): Promise<Outcome | undefined>;
  start(): void;
  /** After the clock was put forward from here: each job that was due meanwhile runs once, and all wait for their next time. */
  catchUp(from: Date): void;
  stop(): void;
}

interface Job extends ScheduledJob {
  readonly enabled: boolean;
  readonly pool: FunctionPool;
  event(at: Date): Json;
  /** Names under which it may be called, beside its own. */
  readonly aliases: readonly string[];
}

const scheduledEvent = (resource: Deployed, at: Date): Json => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "Scheduled Event",
  source: "aws.events",
  account: place.accountId,
  time: `${at.toISOString().slice(0, 19)}Z`,
  region: place.region,
  resources: [resource.arn],
  detail: {},
});

const withTime = (input: string, resource: Deployed, at: Date): Json =>
  JSON.parse(
    input
      .replaceAll("<aws.scheduler.scheduled-time>", at.toISOString())
      .replaceAll("<aws.scheduler.schedule-arn>", resource.arn)
      .replaceAll("<aws.scheduler.execution-id>", randomUUID())
      .replaceAll("<aws.scheduler.attempt-number>", "1"),
  ) as Json;

/** `RemindExpiring`, `Schedule:RemindExpiring` and `remind-expiring` are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

export function createSchedules(
  resources: readonly Deployed[],
  pools: ReadonlyMap<string, FunctionPool>,
  labels: ReadonlyMap<string, string>,
  invocations: AsyncInvocations,
): Schedules {
  const poolOf = (arn: string, resource: Deployed): FunctionPool => {
    const pool = pools.get(arn);
    if (!pool)
      throw new StartError(`The schedule ${resource.logicalId} calls ${arn}, which does not run here.`);
    return pool;
  };

  const jobs = resources.flatMap((resource): Job[] => {
    const common = (pool: FunctionPool) => {
      const label = labels.get(pool.arn) ?? pool.name;
      return {
        name: label.split("/").at(-1) ?? label,
        aliases: [label, pool.name, resource.name, resource.logicalId],
        functionName: pool.name,
        pool,
      };
    };
    if (resource.type === "AWS::Scheduler::Schedule") {
      const schedule = propertiesOf(resource, Schedule);
      const pool = poolOf(schedule.Target.Arn, resource);
      return [
        {
          ...common(pool),
          expression: schedule.ScheduleExpression,
          timezone: schedule.ScheduleExpressionTimezone,
          enabled: schedule.State === "ENABLED",
          event: (at) => withTime(schedule.Target.Input ?? "{}", resource, at),
        },
      ];
    }
    const rule = propertiesOf(resource, ScheduledRule);
    return rule.Targets.map(({ Arn, Input }) => {
      const pool = poolOf(Arn, resource);
      return {
        ...common(pool),
        expression: rule.ScheduleExpression,
        timezone: "UTC",
        enabled: rule.State === "ENABLED",
        event: (at) => (Input === undefined ? scheduledEvent(resource, at) : (JSON.parse(Input) as Json)),
      };
    });
  });

  const timers: { stop(): void }[] = [];
  const due = (job: Job): void => invocations.accept(job.pool.arn, job.event(new Date()));

  function wasDue({ expression, name, timezone }: Job, from: Date): boolean {
    const schedule = readSchedule(expression, name);
    if ("everyMilliseconds" in schedule) return Date.now() - from.getTime() >= schedule.everyMilliseconds;
    const next = new Cron(schedule.pattern, { timezone, paused: true }).nextRun(from);
    return next !== null && next.getTime() <= Date.now();
  }

  function arm(job: Job): void {
    const schedule = readSchedule(job.expression, job.name);
    if ("pattern" in schedule) {
      const cron = new Cron(
        schedule.pattern,
        { timezone: job.timezone, paused: !job.enabled, unref: true },
        () => due(job),
      );
      timers.push({ stop: () => cron.stop() });
    } else if (job.enabled) {
      const timer = setInterval(() => due(job), schedule.everyMilliseconds).unref();
      timers.push({ stop: () => clearInterval(timer) });
    }
  }

  const start = (): void => jobs.forEach(arm);
  const stop = (): void => {
    for (const timer of timers.splice(0)) timer.stop();
  };

  return {
    jobs,
    async run(name) {
      const job = jobs.find((each) =>
        [each.name, ...each.aliases].some((known) => plain(known) === plain(name)),
      );
      return job?.pool.invoke(job.event(new Date()));
    },
    start,
    catchUp(from) {
      stop();
      for (const job of jobs) if (job.enabled && wasDue(job, from)) due(job);
      start();
    },
    stop,
  };
}

/** The rules among these that have a schedule, not a pattern. */
export const isScheduled = (resource: Deployed): boolean =>
  isObject(resource.properties) && resource.properties["ScheduleExpression"] !== undefined;
