import { isObject, type Json } from "../json.ts";
import { place } from "../place.ts";
import { StartError } from "../start-error.ts";
import { attributeOf, physicalName, refOf, splitAttribute } from "./identifiers.ts";
import type { Stack } from "./template.ts";

/** Values for the parameters of a stack; undefined leaves the parameter to its default. */
export type ParameterValues = (name: string) => string | undefined;

/** Resolves CloudFormation's functions against all stacks of the app. */
export interface Resolver {
  /** The value with every function in it resolved. */
  resolve(stack: Stack, value: Json): Json;
  /** Is the resource there, as its condition says? */
  exists(stack: Stack, logicalId: string): boolean;
}

const pseudo: Record<string, string> = {
  "AWS::Partition": place.partition,
  "AWS::Region": place.region,
  "AWS::AccountId": place.accountId,
  "AWS::URLSuffix": place.urlSuffix,
};

/** Marks a property that `AWS::NoValue` removes. */
const noValue = Symbol("AWS::NoValue");
type Resolved = Json | typeof noValue;

const text = (value: Json): string => (typeof value === "string" ? value : String(value));

/** CloudFormation's functions that the app synthesizes. Any other stops the start by name. */
export function createResolver(stacks: readonly Stack[], parameters: ParameterValues): Resolver {
  const exported = new Map<string, () => Json>();

  const fail = (stack: Stack, what: string): never => {
    throw new StartError(`The local runtime cannot resolve ${what} in stack ${stack.name}.`);
  };

  function reference(stack: Stack, name: string): Resolved {
    if (name === "AWS::NoValue") return noValue;
    if (name === "AWS::StackName") return stack.name;
    if (name === "AWS::StackId")
      return `arn:${place.partition}:cloudformation:${place.region}:${place.accountId}:stack/${stack.name}/local`;
    const known = pseudo[name];
    if (known !== undefined) return known;
    const parameter = stack.template.Parameters[name];
    if (parameter) {
      const value = parameters(name) ?? parameter.Default;
      if (value === undefined)
        return fail(stack, `the parameter ${name} (give it a value in infra/local/template/parameters.ts)`);
      return parameter.Type === "CommaDelimitedList" ? String(value).split(",") : String(value);
    }
    const resource = stack.template.Resources[name];
    if (!resource) return fail(stack, `Ref ${name}`);
    return refOf(resource.Type, nameOf(stack, name));
  }

  function nameOf(stack: Stack, logicalId: string): string {
    const resource = stack.template.Resources[logicalId];
    if (!resource) return fail(stack, `the resource ${logicalId}`);
    const chosen = Object.fromEntries(
      Object.entries(resource.Properties)
        .filter(([key]) => /Name$/.test(key))
        .map(([key, value]) => [key, resolve(stack, value)]),
    );
    return physicalName({ stack: stack.name, logicalId, type: resource.Type }, chosen);
  }

  function attribute(stack: Stack, argument: Json): Json {
    const [logicalId, name] =
      splitAttribute(argument) ?? fail(stack, `Fn::GetAtt ${JSON.stringify(argument)}`);
    const resource = stack.template.Resources[logicalId];
    if (!resource) return fail(stack, `Fn::GetAtt ${logicalId}.${name}`);
    return attributeOf(resource.Type, nameOf(stack, logicalId), name);
  }

  function substitute(stack: Stack, argument: Json): Json {
    const [pattern, variables] = Array.isArray(argument) ? argument : [argument, {}];
    return text(pattern ?? "").replace(/\$\{(!?)([^}]+)\}/g, (whole, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      const own = isObject(variables) ? variables[name] : undefined;
      if (own !== undefined) return text(resolve(stack, own));
      if (name.includes(".")) return text(attribute(stack, name));
      const value = reference(stack, name);
      return value === noValue ? whole : text(value);
    });
  }

  function condition(stack: Stack, value: Json): boolean {
    if (typeof value === "boolean") return value;
    const [name, argument] = isObject(value) ? (Object.entries(value)[0] ?? []) : [];
    const list = Array.isArray(argument) ? argument : [];
    switch (name) {
      case "Condition": {
        const named = stack.template.Conditions[text(argument ?? "")];
        return named === undefined
          ? fail(stack, `the condition ${text(argument ?? "")}`)
          : condition(stack, named);
      }
      case "Fn::Equals":
        return (
          JSON.stringify(resolve(stack, list[0] ?? "")) === JSON.stringify(resolve(stack, list[1] ?? ""))
        );
      case "Fn::Not":
        return !condition(stack, list[0] ?? false);
      case "Fn::And":
        return list.every((item) => condition(stack, item));
      case "Fn::Or":
        return list.some((item) => condition(stack, item));
      default:
        return fail(stack, `the condition function ${name ?? JSON.stringify(value)}`);
    }
  }

  const list = (stack: Stack, value: Json | undefined): readonly Json[] => {
    const items = resolve(stack, value ?? []);
    return Array.isArray(items) ? items : fail(stack, `a list out of ${JSON.stringify(value)}`);
  };

  function call(stack: Stack, name: string, argument: Json): Resolved {
    const parts: readonly Json[] = Array.isArray(argument) ? argument : [];
    switch (name) {
      case "Ref":
        return reference(stack, text(argument));
      case "Fn::GetAtt":
        return attribute(stack, argument);
      case "Fn::Sub":
        return substitute(stack, argument);
      case "Fn::Join":
        return list(stack, parts[1])
          .map(text)
          .join(text(parts[0] ?? ""));
      case "Fn::Split":
        return text(resolve(stack, parts[1] ?? "")).split(text(parts[0] ?? ""));
      case "Fn::Select":
        return (
          list(stack, parts[1])[Number(resolve(stack, parts[0] ?? 0))] ??
          fail(stack, `Fn::Select ${JSON.stringify(argument)}`)
        );
      case "Fn::ImportValue": {
        const name = text(resolve(stack, argument));
        return (exported.get(name) ?? (() => fail(stack, `the import ${name}`)))();
      }
      case "Fn::FindInMap": {
        const [map, first, second] = list(stack, argument).map(text);
        const entry = stack.template.Mappings[map ?? ""]?.[first ?? ""];
        return (
          (isObject(entry) ? entry[second ?? ""] : undefined) ??
          fail(stack, `Fn::FindInMap ${JSON.stringify(argument)}`)
        );
      }
      case "Fn::If": {
        const chosen = condition(stack, { Condition: parts[0] ?? "" }) ? parts[1] : parts[2];
        return resolveAny(stack, chosen ?? "");
      }
      case "Fn::Base64":
        return Buffer.from(text(resolve(stack, argument))).toString("base64");
      default:
        return fail(stack, `the function ${name}`);
    }
  }

  function resolveAny(stack: Stack, value: Json): Resolved {
    if (Array.isArray(value)) {
      return value.map((item) => resolveAny(stack, item)).filter((item): item is Json => item !== noValue);
    }
    if (!isObject(value)) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only && (only[0] === "Ref" || only[0].startsWith("Fn::"))) {
      return call(stack, only[0], only[1]);
    }
    const resolved: [string, Json][] = [];
    for (const [key, item] of entries) {
      const result = resolveAny(stack, item);
      if (result !== noValue) resolved.push([key, result]);
    }
    return Object.fromEntries(resolved);
  }

  function resolve(stack: Stack, value: Json): Json {
    const resolved = resolveAny(stack, value);
    return resolved === noValue ? "" : resolved;
  }

  for (const stack of stacks) {
    for (const output of Object.values(stack.template.Outputs)) {
      const name = isObject(output["Export"]) ? resolve(stack, output["Export"]["Name"] ?? "") : undefined;
      if (typeof name === "string") exported.set(name, () => resolve(stack, output["Value"] ?? ""));
    }
  }

  return {
    resolve,
    exists(stack, logicalId) {
      const name = stack.template.Resources[logicalId]?.Condition;
      return name === undefined || condition(stack, { Condition: name });
    },
  };
}
