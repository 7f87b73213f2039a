import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** The secret that receipts and records are signed with; read at run time, so that it stands in no environment. */
export function decisionSecretFrom(secretArn: string): () => Promise<string> {
  const secrets = new SecretsManagerClient({});
  return async () => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
    if (SecretString === undefined) throw new Error("the secret of the decisions is empty");
    return SecretString;
  };
}
