import { useEffect, useRef, type RefObject } from "react";

/** True of what the page's address names. */
export const isAim = (id: string): boolean => location.hash === `#${id}`;

/** Brings what a link leads to into sight once it is drawn: the browser looked for it before the page had it. */
export const useArrival = <Shown extends HTMLElement>(id: string): RefObject<Shown | null> => {
  const shown = useRef<Shown>(null);
  useEffect(() => {
    if (!isAim(id)) return;
    shown.current?.focus({ preventScroll: true });
    shown.current?.scrollIntoView();
  }, [id]);
  return shown;
};
