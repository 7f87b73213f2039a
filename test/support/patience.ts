/** How long a page may take to show something: far longer than it does, for machines that do much else. */
export const patience = 45_000;
