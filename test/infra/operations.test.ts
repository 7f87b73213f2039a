import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { synthesizedOnce } from "./synthesized.ts";

const app = synthesizedOnce();
const alarms = app.resources("AWS::CloudWatch::Alarm").map(({ id, Properties }) => [id, Properties] as const);

/** As the usual renderers make them: lower case, punctuation gone, spaces to hyphens. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number} -]/gu, "")
    .replaceAll(" ", "-");

const sections = new Set(
  readFileSync("docs/operations.md", "utf8")
    .split("\n")
    .filter((line) => /^#{2,3} /.test(line))
    .map((line) => anchorOf(line.replace(/^#+ /, ""))),
);

describe.each(alarms)("alarm %s", (_id, alarm) => {
  it("says what a person loses and leads to a section that exists", () => {
    const [lost, anchor] = alarm.AlarmDescription.split(" What to do: docs/operations.md#");
    expect(lost).toMatch(/^[A-Z].{20,}\.$/);
    expect(sections).toContain(anchor);
  });

  it("tells somebody, also when it is over", () => {
    expect(alarm.AlarmActions).toHaveLength(1);
    expect(alarm.OKActions).toEqual(alarm.AlarmActions);
  });
});

describe("operations", () => {
  it("watch every queue of given-up work", () => {
    const watched = alarms.filter(([, alarm]) => alarm.MetricName === "ApproximateNumberOfMessagesVisible");
    expect(watched).toHaveLength(app.resources("AWS::SQS::Queue").length);
  });

  it("mail the address that is a parameter", () => {
    const [subscription] = app.resources("AWS::SNS::Subscription");
    expect(subscription?.Properties).toMatchObject({ Protocol: "email", Endpoint: { Ref: "AlarmEmail" } });
    const [policy] = app.resources("AWS::SNS::TopicPolicy");
    expect(JSON.stringify(policy)).toContain("cloudwatch.amazonaws.com");
  });

  it("show all of it on one dashboard", () => {
    expect(app.resources("AWS::CloudWatch::Dashboard")).toHaveLength(1);
  });
});
