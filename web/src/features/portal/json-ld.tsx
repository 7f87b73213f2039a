/** Structured data for search engines: a data block, which the content security policy does not take for a script. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{JSON.stringify(data)}</script>;
}
