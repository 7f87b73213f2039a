/** The sign of searching. */
export function Magnifier() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
      <path
        d="M8.5 2.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zm4.4 10.4 4.6 4.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
