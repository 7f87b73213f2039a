import { describe, expect, it } from "vitest";
import { type Resource, synthesizedOnce } from "./synthesized.ts";

const app = synthesizedOnce();
/** Of the product's own functions; the stack of the console brings some of CDK's. */
const ofFunctions = (type: string) =>
  (["api", "challenges", "fairs"] as const).flatMap((stack) => app.resources(type, stack));
const functions = ofFunctions("AWS::Lambda::Function");
const policies = ofFunctions("AWS::IAM::Policy");
const roles = ofFunctions("AWS::IAM::Role");
const roleOf = (fn: Resource): string => fn.Properties.Role["Fn::GetAtt"][0];
const environmentOf = (fn: Resource): Record<string, unknown> => fn.Properties.Environment.Variables;

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}
const statementsOf = (role: string): readonly Statement[] =>
  policies
    .filter((policy) => JSON.stringify(policy.Properties.Roles).includes(`"${role}"`))
    .flatMap((policy) => policy.Properties.PolicyDocument.Statement);
const actionsOf = (role: string): readonly string[] =>
  statementsOf(role)
    .flatMap((s) => s.Action)
    .sort();

const described = (description: string): Resource => {
  const found = functions.find((fn) => fn.Properties.Description === description);
  if (found === undefined) throw new Error(`no function "${description}"`);
  return found;
};

describe("every function", () => {
  it("has a role and a log group of its own", () => {
    expect(functions).toHaveLength(36);
    expect(new Set(functions.map(roleOf)).size).toBe(functions.length);
    const groups = functions.map((fn) => JSON.stringify(fn.Properties.LoggingConfig.LogGroup));
    expect(new Set(groups).size).toBe(functions.length);
  });

  it.each(functions.map((fn) => [fn.Properties.Description, fn] as const))(
    "%s: runs on ARM with Node 24",
    (_, fn) => {
      expect(fn.Properties).toMatchObject({
        Architectures: ["arm64"],
        Runtime: "nodejs24.x",
        Handler: "index.handler",
      });
    },
  );

  it("keeps its logs for as long as the law wants", () => {
    const groups = app.resources("AWS::Logs::LogGroup");
    expect(groups.filter((group) => group.Properties.RetentionInDays !== 365)).toEqual([]);
  });
});

describe("permissions", () => {
  it("use no managed policy", () => {
    expect(roles.filter((role) => role.Properties.ManagedPolicyArns !== undefined)).toEqual([]);
  });

  it("allow named actions on named resources only", () => {
    for (const role of roles) {
      for (const statement of statementsOf(role.id)) {
        expect(statement.Effect).toBe("Allow");
        expect([statement.Action].flat().filter((action) => action.includes("*"))).toEqual([]);
        // The files of a module are the one thing that can be named by prefix only.
        const wild = [statement.Resource]
          .flat()
          .map((one) => JSON.stringify(one))
          .filter((one) => one.includes("*"));
        if (JSON.stringify(statement.Action).includes("s3:")) expect(wild).toHaveLength(1);
        else expect(wild).toEqual([]);
      }
    }
  });

  it("never let a module write another module's table", () => {
    const writes = /^dynamodb:(Put|Update|Delete|BatchWrite)/;
    const tableOf = (text: string) =>
      [
        "Organizations",
        "Matchmaking",
        "Matching",
        "Notices",
        "Contacts",
        "Events",
        "Challenges",
        "Fairs",
      ].filter((name) => text.includes(name));
    for (const fn of functions) {
      const own = tableOf(JSON.stringify(environmentOf(fn).TABLE_NAME ?? ""));
      const written = statementsOf(roleOf(fn))
        .filter((statement) => [statement.Action].flat().some((action) => writes.test(action)))
        .flatMap((statement) => tableOf(JSON.stringify(statement.Resource)));
      expect(new Set(written)).toEqual(new Set(written.length === 0 ? [] : own));
    }
  });

  it("let other modules read people and organizations only", () => {
    for (const description of [
      "API of contacts",
      "API of matches and search",
      "Tells people in the inbox and by mail what happened",
    ]) {
      const reading = statementsOf(roleOf(described(description))).filter((s) =>
        JSON.stringify(s.Resource).includes("Organizations"),
      );
      expect(reading).toEqual([
        expect.objectContaining({
          Action: ["dynamodb:GetItem", "dynamodb:Query"],
          Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["PERSON#*", "ORG#*"] } },
        }),
      ]);
    }
  });

  it("let those find an organization by its code who compare sheets with it", () => {
    for (const description of [
      "API of needs and offers",
      "Reads uploaded sheets of needs and offers into rows",
    ]) {
      const reading = statementsOf(roleOf(described(description))).filter((s) =>
        JSON.stringify(s.Resource).includes("Organizations"),
      );
      expect(reading).toEqual([
        expect.objectContaining({
          Action: ["dynamodb:GetItem", "dynamodb:Query"],
          Condition: {
            "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["PERSON#*", "ORG#*", "USCC#*"] },
          },
        }),
      ]);
    }
  });

  it("let the job that opens proposals read no file: what it opens says where they are", () => {
    const role = roleOf(
      described("Opens the sealed proposals of a challenge once enough shares are released"),
    );
    expect(actionsOf(role).filter((action) => action.startsWith("s3:"))).toEqual([]);
  });

  it("let the jobs of sheets read what was uploaded and write what was ordered, and no other file", () => {
    const files = (description: string) =>
      statementsOf(roleOf(described(description)))
        .filter((s) => JSON.stringify(s.Action).includes("s3:"))
        .map((s) => [s.Action, JSON.stringify(s.Resource)]);
    expect(files("Reads uploaded sheets of needs and offers into rows")).toEqual([
      ["s3:GetObject", expect.stringContaining("/matchmaking/announced/imports/*")],
    ]);
    expect(files("Writes sheets of needs and offers to take away")).toEqual([
      ["s3:PutObject", expect.stringContaining("/matchmaking/exports/*")],
    ]);
    expect(files("Writes the rows of sheets as needs and offers")).toEqual([]);
  });

  it("give each API its own files only", () => {
    const files = (description: string) =>
      JSON.stringify(
        statementsOf(roleOf(described(description))).filter((s) => JSON.stringify(s.Action).includes("s3:")),
      );
    expect(files("API of people and organizations")).toContain("/organizations/*");
    expect(files("API of people and organizations")).not.toContain("/matchmaking/");
    expect(files("API of needs and offers")).toContain("/matchmaking/*");
    expect(files("API of needs and offers")).not.toContain("/organizations/*");
    expect(files("API of matches and search")).toContain("/matching/snapshots/*");
    expect(files("API of matches and search")).not.toMatch(/PutObject|DeleteObject/);
  });

  it("let only the mailer read the mail server's secret, only the API of events that of tickets, and only challenges that of decisions", () => {
    const readers = functions.filter((fn) => actionsOf(roleOf(fn)).includes("secretsmanager:GetSecretValue"));
    const mail = readers.filter((fn) => environmentOf(fn).SMTP_SECRET_ARN !== undefined);
    expect(mail.map((fn) => fn.Properties.Description)).toEqual([
      "Tells people in the inbox and by mail what happened",
    ]);
    const others = readers.filter((fn) => !mail.includes(fn));
    const tickets = others.filter((fn) => environmentOf(fn).TICKET_SECRET_ARN !== undefined);
    expect(tickets.map((fn) => fn.Properties.Description)).toEqual(["API of events and registrations"]);
    const decisions = others.filter((fn) => !tickets.includes(fn));
    expect(decisions.map((fn) => fn.Properties.Description)).toEqual([
      "API of programmes, challenges and awards",
      "API of sealed proposals, their opening and their review",
      "Opens the sealed proposals of a challenge once enough shares are released",
    ]);
    expect(JSON.stringify(others.flatMap((fn) => statementsOf(roleOf(fn))))).not.toContain("SmtpSecret");
  });

  it("let the jobs of events do what each needs and no more", () => {
    const rights = (description: string) => {
      const granted = actionsOf(roleOf(described(description)));
      return [...new Set(granted)].filter(
        (action) => !/^(logs|sqs):|Stream|ShardIterator|GetRecords/.test(action),
      );
    };
    expect(rights("Publishes what happened to events and registrations")).toEqual([
      "dynamodb:GetItem",
      "events:PutEvents",
    ]);
    expect(rights("Counts how full the pools of events are")).toEqual([
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    ]);
    for (const description of [
      "Tells everybody registered that an event was moved, postponed or cancelled",
      "Reminds everybody with a seat at an event of the next day",
    ])
      expect(rights(description)).toEqual(["dynamodb:GetItem", "dynamodb:Query", "events:PutEvents"]);
    expect(rights("Passes on seats whose hold or offer has run out")).not.toContain("events:PutEvents");
  });
});

describe("the API of challenges", () => {
  const granted = statementsOf(roleOf(described("API of programmes, challenges and awards"))).filter(
    (statement) => JSON.stringify(statement.Action).includes("dynamodb:"),
  );
  const patternsOf = (statement: (typeof granted)[number]): string[] =>
    (statement.Condition as Record<string, Record<string, string[]>>)["ForAllValues:StringLike"]?.[
      "dynamodb:LeadingKeys"
    ] ?? [];

  it("reads no proposal, and nothing of who proposes or reviews", () => {
    for (const statement of granted) {
      const patterns = [patternsOf(statement)].flat();
      expect(patterns).not.toEqual([]);
      if (JSON.stringify(statement.Action) === '"dynamodb:UpdateItem"') continue;
      for (const pattern of patterns) expect(pattern).not.toMatch(/^(PROPOSAL|SOLVING|EXPERTS|REVIEWING|\*)/);
    }
  });

  it("writes what became of a proposal", () => {
    const writing = granted.filter((statement) => [patternsOf(statement)].flat().includes("PROPOSAL#*"));
    expect(writing.map(({ Action }) => Action)).toEqual(["dynamodb:UpdateItem"]);
  });
});

describe("what starts jobs", () => {
  it("hands on new log items at least once, and keeps what fails", () => {
    const mappings = app.resources("AWS::Lambda::EventSourceMapping");
    expect(mappings).toHaveLength(10);
    for (const { Properties } of mappings) {
      expect(Properties).toMatchObject({
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        BisectBatchOnFunctionError: true,
        StartingPosition: "TRIM_HORIZON",
        MaximumRetryAttempts: expect.any(Number),
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      });
    }
    const first = mappings.map(({ Properties }) => JSON.parse(Properties.FilterCriteria.Filters[0].Pattern));
    const newLogItems = {
      eventName: ["INSERT"],
      dynamodb: { Keys: { sk: { S: [{ prefix: "LOG#" }] } } },
    };
    const seats = { dynamodb: { Keys: { pk: { S: [{ prefix: "SEATS#" }] } } } };
    expect(first.filter((pattern) => JSON.stringify(pattern) === JSON.stringify(newLogItems))).toHaveLength(
      6,
    );
    expect(first).toContainEqual(seats);
  });

  it("hands on every version of what is public and of registrations, messages, and who waits", () => {
    const patterns = app
      .resources("AWS::Lambda::EventSourceMapping")
      .flatMap(({ Properties }) => Properties.FilterCriteria.Filters.slice(1))
      .map(({ Pattern }) => JSON.parse(Pattern));
    const everyVersion = ["INSERT", "MODIFY"];
    expect(patterns).toEqual([
      { eventName: everyVersion, dynamodb: { Keys: { sk: { S: ["ITEM#PUBLIC"] } } } },
      { eventName: ["INSERT"], dynamodb: { Keys: { sk: { S: [{ prefix: "MESSAGE#" }] } } } },
      { eventName: everyVersion, dynamodb: { Keys: { sk: { S: [{ prefix: "REGISTRATION#" }] } } } },
      { dynamodb: { Keys: { pk: { S: [{ prefix: "WAIT#" }] } } } },
      { eventName: everyVersion, dynamodb: { Keys: { sk: { S: [{ prefix: "REQUEST#" }] } } } },
    ]);
  });

  it("keeps events that a job could not take", () => {
    const rules = app.resources("AWS::Events::Rule");
    const orders = rules.filter((rule) => rule.Properties.EventPattern.source[0] === "duijie.sheets");
    expect(orders.map((rule) => rule.Properties.EventPattern["detail-type"]).sort()).toEqual([
      ["export.ordered"],
      ["import.reading-ordered"],
      ["import.writing-ordered"],
    ]);
    const others = rules.filter((rule) => !orders.includes(rule));
    expect(others.map((rule) => rule.Properties.EventPattern.source)).toEqual([
      ["duijie.organizations"],
      ["duijie.listings"],
      [
        "duijie.organizations",
        "duijie.matchmaking",
        "duijie.matching",
        "duijie.contacts",
        "duijie.registrations",
        "duijie.challenge-news",
        "duijie.fairs",
      ],
      ["duijie.organizations", "duijie.listings", "duijie.events", "duijie.challenges"],
      ["duijie.listings"],
      ["duijie.events"],
      ["duijie.events", "duijie.listings"],
    ]);
    for (const rule of rules) expect(rule.Properties.Targets[0].DeadLetterConfig.Arn).toBeDefined();
    const asynchronous = app.resources("AWS::Lambda::EventInvokeConfig");
    expect(asynchronous).toHaveLength(17);
    for (const { Properties } of asynchronous)
      expect(Properties.DestinationConfig.OnFailure.Destination).toBeDefined();
  });

  it("learns every night, tells of matches and reminds every morning, by the clock of China", () => {
    const schedules = app.resources("AWS::Scheduler::Schedule").map(({ Properties }) => Properties);
    expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression).sort()).toEqual([
      "cron(* * * * ? *)",
      "cron(* * * * ? *)",
      "cron(0 10 * * ? *)",
      "cron(0 9 * * ? *)",
      "cron(0 9 * * ? *)",
      "cron(30 2 * * ? *)",
      "cron(30 8 * * ? *)",
    ]);
    for (const schedule of schedules) {
      expect(schedule.ScheduleExpressionTimezone).toBe("Asia/Shanghai");
      expect(schedule.Target.DeadLetterConfig).toEqual({ Arn: expect.anything() });
    }
  });

  it("refuses unencrypted transport to the queues", () => {
    const queues = app.resources("AWS::SQS::Queue");
    expect(queues).toHaveLength(27);
    for (const { Properties } of queues) expect(Properties.SqsManagedSseEnabled).toBe(true);
    for (const { Properties } of app.resources("AWS::SQS::QueuePolicy"))
      expect(JSON.stringify(Properties)).toContain('"aws:SecureTransport":"false"');
  });
});
