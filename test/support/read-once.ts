import type { DynamoDBClient, ServiceOutputTypes } from "@aws-sdk/client-dynamodb";

/** Commands that leave everything as it is. Any other one makes what was read before it a thing of the past. */
const reads: ReadonlySet<string> = new Set([
  "GetItemCommand",
  "BatchGetItemCommand",
  "QueryCommand",
  "ScanCommand",
]);

/**
 * Asks the store the same question once, until somebody writes: where many people call many routes that change nothing,
 * nearly all of the time goes to the same items being read again. Only for a store whose every write goes through this
 * client; a write that is refused counts as one.
 */
export function readOnce(client: DynamoDBClient): void {
  const known = new Map<string, Promise<{ response: unknown; output: ServiceOutputTypes }>>();
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        if (!reads.has(commandName)) {
          try {
            return await next(args);
          } finally {
            known.clear();
          }
        }
        const question = `${commandName} ${JSON.stringify(args.input)}`;
        const asked = known.get(question) ?? next(args);
        known.set(question, asked);
        const answered = await asked;
        return { ...answered, output: structuredClone(answered.output) };
      },
    { step: "initialize", priority: "low", name: "readOnce" },
  );
}
