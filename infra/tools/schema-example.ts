/** The parts of a JSON schema that an example is made from. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly example?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly minLength?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
}

const texts: Readonly<Record<string, string>> = {
  uri: "https://www.example.com",
  email: "lianxi@example.com",
};

const longText = "示例文字，用来说明这里可以填写什么样的内容，至少二十个字。";

function scalar(schema: JsonSchema): unknown {
  switch (schema.type) {
    case "string":
      return texts[schema.format ?? ""] ?? ((schema.minLength ?? 0) > 4 ? longText : "示例文字");
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1, 1);
    case "boolean":
      return true;
    default:
      return null;
  }
}

/** An example value of a schema: its own examples where it has some, the first choice elsewhere. */
export function exampleOf(schema: JsonSchema, components: Readonly<Record<string, JsonSchema>>): unknown {
  if (schema.$ref !== undefined) {
    const target = components[schema.$ref.replace("#/components/schemas/", "")];
    return target === undefined ? null : exampleOf(target, components);
  }
  const chosen = [schema.example, schema.const, schema.enum?.[0], schema.default].find(
    (value) => value !== undefined,
  );
  if (chosen !== undefined) return chosen;
  const branch = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0];
  if (branch !== undefined) return exampleOf(branch, components);
  if (schema.type === "array") return schema.items === undefined ? [] : [exampleOf(schema.items, components)];
  if (schema.properties !== undefined) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, exampleOf(property, components)]),
    );
  }
  return schema.type === "object" ? {} : scalar(schema);
}
