import { useEffect } from "react";

const typing = "input, textarea, select, [contenteditable]";

/** The page's own box first, then the header's; on a phone's width the header has none. */
function visibleBox(): HTMLInputElement | undefined {
  const boxes = [
    ...document.querySelectorAll<HTMLInputElement>('main input[type="search"], input[type="search"]'),
  ];
  const inMain = (box: HTMLInputElement): number => (box.closest("main") === null ? 1 : 0);
  return boxes.filter((box) => box.checkVisibility()).sort((a, b) => inMain(a) - inMain(b))[0];
}

/** `/` leads into the search box from anywhere on a public page, as on many sites; not while something is typed. */
export function useSearchKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(typing) !== null) return;
      const box = visibleBox();
      if (box === undefined) return;
      event.preventDefault();
      box.focus();
      box.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
