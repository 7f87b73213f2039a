import { useQuery } from "@tanstack/react-query";
import type { Contract } from "../../../../shared/contracts/contract.ts";
import { allContracts } from "../../../../shared/contracts/index.ts";
import { problemOf } from "../../api/problem.ts";

/** The part of OpenAPI 3.1 that the published file uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
}

interface Parameter {
  readonly in: "path" | "query" | "header";
  readonly name: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface PublishedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, PublishedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation: what the file says of it, with the contract's words in both languages. */
export interface Operation {
  readonly id: string;
  readonly contract: Contract;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Media | undefined;
  readonly reply: Media | undefined;
}

const json = "application/json";

/** The operations of the file, in its order. */
export function operationsOf(file: OpenApi): Operation[] {
  const contracts = new Map(allContracts.map((contract) => [String(contract.key), contract]));
  return Object.entries(file.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([name, operation]) => {
      const method = name.toUpperCase();
      const contract = contracts.get(`${method} ${path}`);
      if (contract === undefined) return [];
      return {
        id: operation.operationId,
        contract,
        method,
        path,
        parameters: operation.parameters ?? [],
        body: operation.requestBody?.content[json],
        reply: operation.responses[String(contract.status)]?.content?.[json],
      };
    }),
  );
}

/** The published description of the API. */
export const useOpenApi = () =>
  useQuery<OpenApi, Error>({
    queryKey: ["openapi"],
    queryFn: async () => {
      const response = await fetch("/v1/openapi.json");
      if (!response.ok) throw await problemOf(response);
      return (await response.json()) as OpenApi;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
