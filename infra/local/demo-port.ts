/** What the loader of the demo data gets: addresses and names of what is running. */
export interface LoadedRuntime {
  /** The physical name of a module's table. */
  tableName(
    logical: "organizations" | "matchmaking" | "matching" | "contacts" | "events" | "challenges" | "fairs",
  ): string;
  /** Straight to the database: the demo data are not written as any function. */
  readonly dynamo: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  /** The origin of the files bucket: `putFile` writes below it without a signature. */
  readonly filesOrigin: string;
  putFile(key: string, body: Uint8Array, contentType: string): Promise<void>;
  /** Receipts and decision records are signed with it. */
  readonly decisionSecret: string;
  /** The id of the person whom the issuer knows by this subject. */
  personId(subject: string): string;
}
