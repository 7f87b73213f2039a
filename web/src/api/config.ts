/** Where this deployment signs people in; written beside the console when it is deployed. */
export interface ConsoleConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Asked of issuers that make access tokens for one resource at a time; empty where the client says enough. */
  readonly audience?: string;
  /** Who runs this deployment and how to reach them, for the privacy notice. */
  readonly operator?: string;
  readonly contact?: string;
}

let loading: Promise<ConsoleConfig> | undefined;

/** `/config.json`, read once; a failed read is tried again at the next call. */
export function consoleConfig(): Promise<ConsoleConfig> {
  loading ??= fetch("/config.json")
    .then((response) => {
      if (!response.ok) throw new Error(`config.json answered ${response.status}`);
      return response.json() as Promise<ConsoleConfig>;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
