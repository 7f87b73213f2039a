import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { ApiStack } from "./api.ts";
import { DataStack } from "./data.ts";
import type { Settings } from "./settings.ts";
import { WebStack } from "./web.ts";

/** Everything that is deployed, checked by cdk-nag at synthesis. */
export function addDuijie(app: App, settings: Settings) {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const { stage } = settings;
  const props = settings.env === undefined ? {} : { env: settings.env };
  const data = new DataStack(app, `duijie-${stage}-data`, {
    ...props,
    description: "Duijie: tables, files, secrets",
  });
  const api = new ApiStack(app, `duijie-${stage}-api`, {
    ...props,
    description: "Duijie: functions and API",
    stage,
    data,
  });
  const web = new WebStack(app, `duijie-${stage}-web`, {
    ...props,
    description: "Duijie: console",
    api: api.api,
    filesOrigin: data.filesOrigin,
    issuer: api.issuer,
    audience: api.audience,
    clientId: api.clientId,
    consoleFolder: settings.consoleFolder,
    openapiFile: settings.openapiFile,
    ...(settings.domain === undefined ? {} : { domain: settings.domain }),
  });
  return { data, api, web };
}
