/** The one time zone of the product: UTC+8, without daylight saving time since 1991. */
export const shanghai = "Asia/Shanghai";

export const shanghaiTimezone = [
  "BEGIN:VTIMEZONE",
  `TZID:${shanghai}`,
  "BEGIN:STANDARD",
  "DTSTART:19910915T000000",
  "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");
