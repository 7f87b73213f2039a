import { randomInt } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { type Service, ServiceError } from "../gateway/aws-gateway.ts";
import { demand } from "../gateway/callers.ts";
import { isObject, parseObject, textAt } from "../json.ts";
import { writeWhole } from "../kept-file.ts";
import { StartError } from "../start-error.ts";
import { type Deployed, propertiesOf } from "../template/deployment.ts";

const SecretProperties = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.number().default(32),
      ExcludeCharacters: z.string().default(""),
      ExcludePunctuation: z.boolean().default(false),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    })
    .optional(),
});

/** The secrets of the app. */
export interface Secrets {
  /** The value of a secret by ARN or name. */
  value(id: string): string | undefined;
  /** The text with every `{{resolve:secretsmanager:…}}` in it replaced. */
  resolve(text: string): string;
  readonly service: Service;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const punctuation = "!#$%&()*+,-./:;<=>?@[]^_{|}~";

function generate(wanted: NonNullable<z.infer<typeof SecretProperties>["GenerateSecretString"]>): string {
  const alphabet = [...(wanted.ExcludePunctuation ? letters : letters + punctuation)].filter(
    (character) => !wanted.ExcludeCharacters.includes(character),
  );
  const password = Array.from(
    { length: wanted.PasswordLength },
    () => alphabet[randomInt(alphabet.length)],
  ).join("");
  if (wanted.GenerateStringKey === undefined) return password;
  return JSON.stringify({
    ...parseObject(wanted.SecretStringTemplate ?? "{}"),
    [wanted.GenerateStringKey]: password,
  });
}

/**
 * Provides the template's secrets: those it generates are generated once and kept.
 * @param filledIn what a person would have put in since, by the construct's name
 */
export function provideSecrets(
  resources: readonly Deployed[],
  folder: string,
  filledIn: Readonly<Record<string, string>>,
): Secrets {
  const values = new Map<string, string>();
  for (const resource of resources) {
    const { SecretString, GenerateSecretString } = propertiesOf(resource, SecretProperties);
    const file = join(folder, `${resource.stack.name}-${resource.logicalId}`);
    if (SecretString === undefined && !existsSync(file)) {
      // A secret without any rule gets a random value, as CloudFormation's default does.
      writeWhole(
        file,
        generate(
          GenerateSecretString ?? { PasswordLength: 32, ExcludeCharacters: "", ExcludePunctuation: false },
        ),
      );
    }
    const person = Object.entries(filledIn).find(([construct]) =>
      resource.path.split("/").includes(construct),
    );
    const value = person?.[1] ?? SecretString ?? readFileSync(file, "utf8");
    values.set(resource.arn, value);
    values.set(resource.name, value);
  }

  function resolveOne(whole: string, reference: string): string {
    const match = /^(arn:(?:[^:]*:){5}[^:]*|[^:]*)(?::SecretString(?::([^:]*))?)?(?::.*)?$/.exec(reference);
    const [, id = "", key = ""] = match ?? [];
    const value = values.get(id);
    const part = key === "" || value === undefined ? value : textAt(parseObject(value), key);
    if (part === undefined) throw new StartError(`The local runtime cannot resolve ${whole}.`);
    return part;
  }

  return {
    value: (id) => values.get(id),
    resolve: (text) => text.replace(/\{\{resolve:secretsmanager:(.*?)\}\}/g, resolveOne),
    service: async ({ caller, operation, input }) => {
      const id = textAt(input, "SecretId") ?? "";
      const arn = resources.find((resource) => resource.arn === id || resource.name === id)?.arn ?? id;
      demand(caller, [{ action: `secretsmanager:${operation}`, resource: arn }]);
      if (operation !== "GetSecretValue") {
        throw new ServiceError(
          "UnknownOperationException",
          `${operation} does not run in the local runtime.`,
        );
      }
      const value = values.get(arn);
      if (value === undefined || !isObject(input)) {
        throw new ServiceError(
          "ResourceNotFoundException",
          "Secrets Manager can't find the specified secret.",
        );
      }
      const body = {
        ARN: arn,
        Name: arn.split(":").at(-1),
        SecretString: value,
        VersionStages: ["AWSCURRENT"],
      };
      return { status: 200, body: JSON.stringify(body) };
    },
  };
}
