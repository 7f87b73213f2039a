import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../../infra/local/json.ts";
import { deploy } from "../../../infra/local/template/deployment.ts";
import { createResolver } from "../../../infra/local/template/intrinsics.ts";
import { type Stack, Template } from "../../../infra/local/template/template.ts";

const stackOf = (name: string, template: Record<string, unknown>): Stack => ({
  name,
  template: Template.parse({ Resources: {}, ...template }),
  assets: new Map(),
});

const data = stackOf("data", {
  Parameters: { Colour: { Type: "String", Default: "red" }, Shape: { Type: "String" } },
  Conditions: {
    IsRed: { "Fn::Equals": [{ Ref: "Colour" }, "red"] },
    IsBlue: { "Fn::Not": [{ Condition: "IsRed" }] },
  },
  Mappings: { Sizes: { small: { width: "1" } } },
  Resources: {
    Needs: { Type: "AWS::DynamoDB::Table" },
    Named: { Type: "AWS::SQS::Queue", Properties: { QueueName: { "Fn::Join": ["-", ["my", "queue"]] } } },
    Files: { Type: "AWS::S3::Bucket" },
    Never: { Type: "AWS::SQS::Queue", Condition: "IsBlue" },
  },
  Outputs: { Table: { Value: { "Fn::GetAtt": ["Needs", "Arn"] }, Export: { Name: "data-table" } } },
});
const api = stackOf("api", { Resources: { Secret: { Type: "AWS::SecretsManager::Secret" } } });
const resolver = createResolver([data, api], (name) => (name === "Shape" ? "round" : undefined));
const resolve = (value: Json, stack = data): Json => resolver.resolve(stack, value);

/** A place that Fn::Sub fills. */
const hole = (name: string): string => `$\{${name}}`;

describe("CloudFormation's functions", () => {
  it.each<[string, Json, Json]>([
    ["Ref of a parameter with a value", { Ref: "Shape" }, "round"],
    ["Ref of a parameter with a default", { Ref: "Colour" }, "red"],
    ["Ref of a resource", { Ref: "Needs" }, "data-Needs"],
    [
      "Ref of a queue, which is its address",
      { Ref: "Named" },
      "https://sqs.cn-north-1.amazonaws.com.cn/000000000000/my-queue",
    ],
    ["Ref of a pseudo parameter", { Ref: "AWS::Partition" }, "aws-cn"],
    [
      "Fn::GetAtt",
      { "Fn::GetAtt": ["Needs", "Arn"] },
      "arn:aws-cn:dynamodb:cn-north-1:000000000000:table/data-Needs",
    ],
    ["Fn::GetAtt with a dot", { "Fn::GetAtt": "Named.QueueName" }, "my-queue"],
    [
      "Fn::Join in Fn::Join",
      { "Fn::Join": ["/", ["a", { "Fn::Join": ["-", ["b", { Ref: "Shape" }]] }]] },
      "a/b-round",
    ],
    ["Fn::Select of Fn::Split", { "Fn::Select": [2, { "Fn::Split": ["/", "https://host/path"] }] }, "host"],
    [
      "Fn::Sub",
      { "Fn::Sub": `${hole("Shape")}:${hole("Needs.Arn")}:${hole("AWS::Region")}:${hole("!Literal")}` },
      `round:arn:aws-cn:dynamodb:cn-north-1:000000000000:table/data-Needs:cn-north-1:${hole("Literal")}`,
    ],
    [
      "Fn::Sub with its own variables",
      { "Fn::Sub": [`${hole("Own")}-${hole("Shape")}`, { Own: { Ref: "Colour" } }] },
      "red-round",
    ],
    ["Fn::FindInMap", { "Fn::FindInMap": ["Sizes", "small", "width"] }, "1"],
    ["Fn::If", { "Fn::If": ["IsRed", "yes", "no"] }, "yes"],
    [
      "AWS::NoValue in an object and in a list",
      { a: { Ref: "AWS::NoValue" }, b: ["x", { Ref: "AWS::NoValue" }] },
      { b: ["x"] },
    ],
    ["Fn::Base64", { "Fn::Base64": "对接" }, Buffer.from("对接").toString("base64")],
  ])("%s", (_, value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it("import what another stack exports", () => {
    expect(resolve({ "Fn::ImportValue": "data-table" }, api)).toBe(
      "arn:aws-cn:dynamodb:cn-north-1:000000000000:table/data-Needs",
    );
  });

  it("leave plain values alone", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        fc.pre(!JSON.stringify(plain).match(/"(Ref|Fn::)/));
        expect(resolve(plain)).toEqual(plain);
      }),
    );
  });

  it("undo each other: Fn::Split of Fn::Join", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string().filter((text) => !text.includes("|")),
          { minLength: 1 },
        ),
        (parts) => {
          expect(resolve({ "Fn::Split": ["|", { "Fn::Join": ["|", parts] }] })).toEqual(parts);
        },
      ),
    );
  });

  it.each<[string, Json]>([
    ["Fn::Cidr", { "Fn::Cidr": ["10.0.0.0/8", 1, 8] }],
    ["the import nobody", { "Fn::ImportValue": "nobody" }],
    ["Ref Missing", { Ref: "Missing" }],
  ])("stop the start, naming %s, when they cannot be resolved", (name, value) => {
    expect(() => resolve(value)).toThrow(name);
  });

  it("ask for a parameter without a value by its name", () => {
    const bare = createResolver([data], () => undefined);
    expect(() => bare.resolve(data, { Ref: "Shape" })).toThrow(
      /parameter Shape .*parameters\.ts.* in stack data/,
    );
  });
});

describe("a deployment", () => {
  it("leaves out what a condition excludes", () => {
    const { all } = deploy([data], (name) => (name === "Shape" ? "round" : undefined));
    expect(all.map(({ logicalId }) => logicalId)).toEqual(["Needs", "Named", "Files"]);
  });

  it("stops at a type that cannot run, naming type, resource and stack", () => {
    const strange = stackOf("strange", {
      Resources: { Clock: { Type: "AWS::Kinesis::Stream" }, Fine: { Type: "AWS::SQS::Queue" } },
    });
    expect(() => deploy([data, strange], () => "x")).toThrow("AWS::Kinesis::Stream Clock in stack strange");
  });
});
