import { useLayoutEffect, useRef, useState } from "react";

/** How many of the widths stand beside each other in the room there is, with the way to the rest where not all do. */
export const fitting = (widths: readonly number[], rest: number, room: number): number => {
  const upTo = (count: number): number => widths.slice(0, count).reduce((sum, each) => sum + each, 0);
  if (upTo(widths.length) <= room) return widths.length;
  const counts = widths.map((_, count) => count).filter((count) => upTo(count) + rest <= room);
  return counts.at(-1) ?? 0;
};

/** The row whose last item is the way to those that have no room in it, and how many have; measured again where it reads otherwise. */
export const useFitting = (
  items: number,
  reading: string,
): readonly [React.RefObject<HTMLUListElement | null>, number] => {
  const row = useRef<HTMLUListElement>(null);
  const [fits, setFits] = useState(items);
  useLayoutEffect(() => {
    const list = row.current;
    if (!list) return undefined;
    const measure = (): void => {
      const all = [...list.children] as HTMLElement[];
      for (const each of all) each.hidden = false;
      const gap = Number.parseFloat(getComputedStyle(list).columnGap) || 0;
      const widths = all.map((each) => each.getBoundingClientRect().width + gap);
      const count = fitting(widths.slice(0, items), widths.at(-1) ?? 0, list.clientWidth + gap);
      for (const [at, each] of all.entries()) each.hidden = at < items ? at >= count : count === items;
      setFits(count);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(list);
    return () => watch.disconnect();
  }, [items, reading]);
  return [row, fits];
};
