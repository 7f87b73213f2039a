/** The account and region that the template is told it is in. A China region, so that `aws-cn` is what runs daily. */
export const place = {
  accountId: "000000000000",
  region: "cn-north-1",
  partition: "aws-cn",
  urlSuffix: "amazonaws.com.cn",
} as const;

/** An ARN in this place. */
export const arn = (service: string, resource: string): string =>
  `arn:${place.partition}:${service}:${place.region}:${place.accountId}:${resource}`;
