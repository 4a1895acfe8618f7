import { useEffect, useRef } from "react";

/** A disclosure that lies over the page: it closes on Escape and on a press beside it or on a link in it. */
export const useMenu = (): React.RefObject<HTMLDetailsElement | null> => {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const shown = menu.current;
      if (!shown?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === "Escape";
      if (escaped) shown.querySelector("summary")?.focus();
      // By the click's own path: what was clicked may have been drawn over by now.
      const path = event.composedPath();
      const leaves = !path.includes(shown) || path.some((each) => each instanceof HTMLAnchorElement);
      if (escaped || (event.type === "click" && leaves)) shown.open = false;
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return menu;
};
