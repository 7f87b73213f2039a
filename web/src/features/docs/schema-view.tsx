import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schema } from "./openapi.ts";

const nameOfRef = (ref: string): string => ref.slice(ref.lastIndexOf("/") + 1);

/** Longer lists of choices are cut on the page; the file has them all. */
const choicesShown = 12;

function TypeName({ schema }: { schema: Schema }): ReactNode {
  const { t } = useTranslation("docs");
  if (schema.$ref !== undefined) {
    const name = nameOfRef(schema.$ref);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  if (schema.items !== undefined) {
    return (
      <>
        {t("listOf")}
        <TypeName schema={schema.items} />
      </>
    );
  }
  const variants = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (variants !== undefined) {
    return variants.map((variant, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the variants of a schema never change place
      <span key={i}>
        {i > 0 && (schema.allOf === undefined ? " | " : " & ")}
        <TypeName schema={variant} />
      </span>
    ));
  }
  if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>;
  return schema.format ?? String(schema.type ?? "any");
}

function useRules(): (schema: Schema) => string[] {
  const { t } = useTranslation("docs");
  return (schema) => {
    const { minLength: min = 0, maxLength: max, minimum, maximum, minItems = 0, maxItems } = schema;
    const rules: string[] = [];
    if (max !== undefined) {
      rules.push(min > 0 ? t("constraint.length", { min, max }) : t("constraint.maxLength", { max }));
    }
    if (minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) {
      rules.push(t("constraint.range", { min: minimum, max: maximum }));
    } else if (minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER) {
      rules.push(t("constraint.atLeast", { min: minimum }));
    }
    if (maxItems !== undefined) {
      rules.push(
        minItems > 0
          ? t("constraint.items", { min: minItems, max: maxItems })
          : t("constraint.maxItems", { max: maxItems }),
      );
    }
    if (schema.default !== undefined) rules.push(t("constraint.default", { value: String(schema.default) }));
    return rules;
  };
}

/** What a value must be: its choices, its limits. */
export function Rules({ schema }: { schema: Schema }) {
  const rules = useRules();
  const choices = schema.enum ?? schema.items?.enum;
  const inWords = [...rules(schema), ...(schema.items === undefined ? [] : rules(schema.items))];
  return (
    <>
      {inWords.length > 0 && <span>{inWords.join("；")} </span>}
      {choices !== undefined && (
        <span className="docs__choices">
          {choices.slice(0, choicesShown).map((choice) => (
            <code key={String(choice)}>{String(choice)}</code>
          ))}
          {choices.length > choicesShown && "…"}
        </span>
      )}
    </>
  );
}

/** The fields of an object; objects within are shown in place, one level after the other on demand. */
export function SchemaView({ schema, depth = 0 }: { schema: Schema; depth?: number }) {
  const { t } = useTranslation("docs");
  const { properties } = schema;
  if (properties === undefined) {
    return (
      <p className="docs__type">
        <TypeName schema={schema} /> <Rules schema={schema} />
      </p>
    );
  }
  return (
    <div className="docs__fields">
      {Object.entries(properties).map(([name, property]) => {
        const inner = property.properties === undefined ? property.items : property;
        return (
          <div key={name} className="docs__field">
            <p>
              <code className="docs__name">{name}</code>{" "}
              <span className="docs__type">
                <TypeName schema={property} />
              </span>{" "}
              <span className={schema.required?.includes(name) ? "docs__required" : "docs__optional"}>
                {t(schema.required?.includes(name) ? "required" : "optional")}
              </span>
            </p>
            <p className="docs__rules">
              <Rules schema={property} />
            </p>
            {inner?.properties !== undefined && <Inner schema={inner} depth={depth + 1} />}
          </div>
        );
      })}
    </div>
  );
}

function Inner({ schema, depth }: { schema: Schema; depth: number }) {
  const [open, setOpen] = useState(false);
  const names = Object.keys(schema.properties ?? {});
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {"{ "}
        {names.slice(0, 4).join(", ")}
        {names.length > 4 && " …"}
        {" }"}
      </summary>
      {open && <SchemaView schema={schema} depth={depth} />}
    </details>
  );
}
