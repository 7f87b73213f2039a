import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { ApiStack } from "./api.ts";
import { ChallengesStack } from "./challenges.ts";
import { DataStack } from "./data.ts";
import { FairsStack } from "./fairs.ts";
import { OperationsStack } from "./operations.ts";
import type { Settings } from "./settings.ts";
import { WebStack } from "./web.ts";

/** Everything that is deployed, checked by cdk-nag at synthesis. */
export function addDuijie(app: App, settings: Settings) {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const { stage, front, consoleFolder, openapiFile } = settings;
  const name = (stack: string) => `duijie-${stage}-${stack}`;
  const props = {
    ...(settings.env === undefined ? {} : { env: settings.env }),
    ...(settings.domain === undefined ? {} : { domain: settings.domain }),
  };
  const data = new DataStack(app, name("data"), { ...props, description: "Duijie: tables, files, secrets" });
  const api = new ApiStack(app, name("api"), {
    ...props,
    description: "Duijie: functions and API",
    stage,
    data,
  });
  const challenges = new ChallengesStack(app, name("challenges"), {
    ...(settings.env === undefined ? {} : { env: settings.env }),
    description: "Duijie: challenges, their functions and routes",
    data,
    api,
  });
  const fairs = new FairsStack(app, name("fairs"), {
    ...(settings.env === undefined ? {} : { env: settings.env }),
    description: "Duijie: meetings at fairs, their functions and routes",
    data,
    api,
  });
  const web = new WebStack(app, name("web"), {
    ...props,
    description: "Duijie: console",
    api: api.api,
    filesOrigin: data.filesOrigin,
    front,
    consoleFolder,
    openapiFile,
  });
  const operations = new OperationsStack(app, name("operations"), {
    ...props,
    description: "Duijie: alarms and dashboard",
    stage,
    data,
    api,
    challenges: challenges.functions,
    fairs: fairs.functions,
  });
  return { data, api, challenges, fairs, web, operations };
}
