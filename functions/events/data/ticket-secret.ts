import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** The secret that tickets are signed with; read at run time, so that it stands in no environment. */
export function ticketSecretFrom(secretArn: string): () => Promise<string> {
  const secrets = new SecretsManagerClient({});
  return async () => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
    if (SecretString === undefined) throw new Error("the secret of the tickets is empty");
    return SecretString;
  };
}
