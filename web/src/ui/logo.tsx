/** The mark: a dovetail. Two parts of different make, cut so that they hold each other. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path fill="var(--need)" d="M5 2h8.6v8.3l6.8-2.4v16.2l-6.8-2.4V30H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z" />
      <path
        fill="var(--brand)"
        d="M15.4 2H27a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H15.4v-5.8l6.8 2.4V5.4l-6.8 2.4z"
      />
    </svg>
  );
}
