import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { inject } from "vitest";
import * as z from "zod";
import { addDuijie } from "../../infra/stacks/duijie.ts";
import type { Settings } from "../../infra/stacks/settings.ts";

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });
const context = CdkJson.parse(JSON.parse(readFileSync("cdk.json", "utf8"))).context;

export type StackName = keyof ReturnType<typeof addDuijie>;

/** A resource as it stands in a template. */
export interface Resource {
  readonly id: string;
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: templates are JSON of any shape; tests look into them
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

export interface Synthesized {
  readonly stacks: Record<StackName, Stack>;
  readonly template: (stack: StackName) => Template;
  /** Every resource of a type, over all stacks or in one. */
  readonly resources: (type: string, stack?: StackName) => readonly Resource[];
  /** What the checks at synthesis found, as `rule at construct`. */
  readonly findings: () => readonly string[];
  /** All templates as text. */
  readonly text: () => string;
}

const Report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({
          ruleName: z.string(),
          violatingConstructs: z.array(z.object({ constructPath: z.string().optional() })),
        }),
      ),
    }),
  ),
});

let usual: Synthesized | undefined;

/** The app as it is without any setting, synthesized once for all who only look at it. */
export function synthesizedOnce(): Synthesized {
  usual ??= synthesize();
  return usual;
}

/** Synthesizes the app without bundling: what is tested is the template. */
export function synthesize(more: Partial<Settings> = {}, change?: (app: App) => void): Synthesized {
  const outdir = mkdtempSync(join(inject("scratch"), "synth-"));
  const app = new App({ outdir, context: { ...context, "aws:cdk:bundling-stacks": [] } });
  const stacks = addDuijie(app, {
    stage: "test",
    front: "cdn",
    consoleFolder: "web/dist",
    openapiFile: "docs/openapi.json",
    ...more,
  });
  change?.(app);
  const names = Object.keys(stacks) as StackName[];
  const template = (name: StackName) => Template.fromStack(stacks[name]);
  return {
    stacks,
    template,
    resources: (type, stack) =>
      (stack === undefined ? names : [stack]).flatMap((name) =>
        Object.entries(template(name).findResources(type)).map(([id, resource]) => ({
          ...(resource as Omit<Resource, "id">),
          id,
        })),
      ),
    findings: () => {
      // A finding sets the exit code of the process, which here is the test runner's.
      const before = process.exitCode;
      try {
        app.synth();
      } catch (error) {
        if (!(error instanceof Error) || error.name !== "ValidationFailed") throw error;
      }
      process.exitCode = before;
      const report = Report.parse(JSON.parse(readFileSync(join(outdir, "validation-report.json"), "utf8")));
      return report.pluginReports.flatMap(({ violations }) =>
        violations.flatMap(({ ruleName, violatingConstructs }) =>
          violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath ?? "?"}`),
        ),
      );
    },
    text: () => names.map((name) => JSON.stringify(template(name).toJSON())).join("\n"),
  };
}
