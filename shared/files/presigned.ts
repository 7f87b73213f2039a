import { AwsClient } from "aws4fetch";

/** `matchmaking/…` waits at `matchmaking/announced/…`, where the bucket's lifecycle forgets it after days. */
export const announced = (key: string): string => key.replace("/", "/announced/");

/**
 * Signs addresses of a bucket, without the S3 SDK, which would double the bundle; `origin` is the bucket's own, e.g.
 * `https://bucket.s3.cn-north-1.amazonaws.com.cn`.
 */
export function presigner(origin: string) {
  const env = process.env;
  const signer = new AwsClient({
    accessKeyId: env.AWS_ACCESS_KEY_ID ?? "",
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? "",
    ...(env.AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: env.AWS_SESSION_TOKEN }),
    region: env.AWS_REGION ?? "",
    service: "s3",
  });

  return async (
    method: string,
    key: string,
    seconds: number,
    headers: Record<string, string>,
    query: Record<string, string> = {},
  ): Promise<string> => {
    const url = new URL(`${origin}/${key.split("/").map(encodeURIComponent).join("/")}`);
    for (const [name, value] of Object.entries({ ...query, "X-Amz-Expires": String(seconds) }))
      url.searchParams.set(name, value);
    // Every header is signed: another size, type or hash than announced is refused by the bucket itself.
    const signed = await signer.sign(url.toString(), {
      method,
      headers,
      aws: { signQuery: true, allHeaders: true },
    });
    return signed.url;
  };
}
