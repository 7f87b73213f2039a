import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import type { JsonObject } from "../json.ts";

const Properties = z.custom<JsonObject>((value) => typeof value === "object" && value !== null);

const Resource = z.object({
  Type: z.string(),
  Condition: z.string().optional(),
  Properties: Properties.default({}),
  Metadata: Properties.default({}),
});

const Parameter = z.object({ Type: z.string(), Default: z.union([z.string(), z.number()]).optional() });

/** A synthesized CloudFormation template, as far as it is read here. */
export const Template = z.object({
  Parameters: z.record(z.string(), Parameter).default({}),
  Conditions: z.record(z.string(), z.custom<JsonObject[string]>()).default({}),
  Mappings: z.record(z.string(), Properties).default({}),
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), Properties).default({}),
});
export type Template = z.infer<typeof Template>;
export type Resource = z.infer<typeof Resource>;

/** One stack of the synthesized app. */
export interface Stack {
  readonly name: string;
  readonly template: Template;
  /** Object key in the bootstrap bucket → path on this machine. */
  readonly assets: ReadonlyMap<string, string>;
}

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

const AssetManifest = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

function readAssets(manifestPath: string): Map<string, string> {
  const assets = new Map<string, string>();
  for (const file of Object.values(AssetManifest.parse(readJson(manifestPath)).files)) {
    if (file.source.path === undefined) continue;
    for (const { objectKey } of Object.values(file.destinations)) {
      assets.set(objectKey, join(dirname(manifestPath), file.source.path));
    }
  }
  return assets;
}

/** Reads every stack of a cloud assembly, nested assemblies (stages) included. */
export function readStacks(assembly: string): Stack[] {
  const { artifacts } = Manifest.parse(readJson(join(assembly, "manifest.json")));
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return Object.entries(artifacts).flatMap(([id, { type, properties }]) => {
    if (type === "cdk:cloud-assembly") return readStacks(join(assembly, text(properties["directoryName"])));
    if (type !== "aws:cloudformation:stack") return [];
    const assets = artifacts[`${id}.assets`];
    return {
      name: text(properties["stackName"]) || id,
      template: Template.parse(readJson(join(assembly, text(properties["templateFile"])))),
      assets: assets
        ? readAssets(join(assembly, text(assets.properties["file"])))
        : new Map<string, string>(),
    };
  });
}
