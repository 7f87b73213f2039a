import { Bucket } from "aws-cdk-lib/aws-s3";
import { describe, expect, it } from "vitest";
import { synthesize } from "./synthesized.ts";

const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/0";
const certificateArnOfChina = "arn:aws-cn:acm:cn-northwest-1:111122223333:certificate/0";
const places = {
  "any account and region": {},
  "a region of aws, with a domain": {
    env: { account: "111122223333", region: "ap-east-1" },
    domain: { name: "duijie.example.com", certificateArn },
  },
  "a region of aws-cn": {
    env: { account: "111122223333", region: "cn-northwest-1" },
    front: "gateway" as const,
    domain: { name: "duijie.example.cn", certificateArn: certificateArnOfChina },
  },
};

describe.each(Object.entries(places))("synthesized for %s", (_place, settings) => {
  const app = synthesize(settings);

  it("has no finding that nobody answered for", () => {
    expect(app.findings()).toEqual([]);
  });

  it("names no partition and no public endpoint", () => {
    const text = app.text().replaceAll(certificateArn, "").replaceAll(certificateArnOfChina, "");
    expect(text).not.toMatch(/arn:aws(-cn)?:/);
    expect(text.match(/[^"]{0,40}amazonaws\.com(?!")[^"]{0,10}/g) ?? []).toEqual([]);
  });
});

describe("the checks at synthesis", () => {
  it("find what breaks a rule", () => {
    const app = synthesize({}, (root) => {
      const data = root.node.findChild("duijie-test-data");
      new Bucket(data, "Careless");
    });
    expect(app.findings().filter((finding) => finding.includes("Careless"))).not.toEqual([]);
  });
});
