import encodeQR from "qr";

/** Modules around the code that scanners need to see where it begins. */
const quiet = 4;

/** The dark modules of a QR code, in one path; a module is one unit wide. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .filter(Boolean)
    .join("");
}

/** A QR code as a drawing; it says in words what it is for. */
export function QrCode({ content, label }: { content: string; label: string }) {
  const rows = encodeQR(content, "raw", { ecc: "medium", border: quiet });
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={pathOf(rows)} fill="#000" />
    </svg>
  );
}
