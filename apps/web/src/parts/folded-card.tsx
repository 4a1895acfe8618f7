import { useEffect, useId, useRef, useState } from "react";

/** From here on sections have room beside each other, and lie open. */
const ROOMY = "(min-width: 960px)";

/** What a reader opened or closed, by its address: whoever comes back from another page finds it so. */
const leftOpen = new Map<string, boolean>();

/** Opens the section that a link leads to or into: the browser looked for it before the page had it, or knows no way to. */
const arriveIn = (details: HTMLDetailsElement): void => {
  const aim = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
  if (!aim || !details.contains(aim)) return;
  details.open = true;
  details.querySelector("summary")?.focus({ preventScroll: true });
  aim.scrollIntoView();
};

interface FoldedCardProps {
  readonly title: string;
  /** Names the section in links; the same on every page of its kind. */
  readonly id: string;
  /** What is to be known of it without opening it: a count, what is due, what is missing. */
  readonly telling?: React.ReactNode;
  /** True where it waits for something that the reader is to do: it lies open on a phone too. */
  readonly needed?: boolean;
  readonly children: React.ReactNode;
}

/**
 * One matter of a page that is long, or not what a reader comes for: on a phone a heading that opens it, on a desk open, on
 * paper open. Search in the page and links find their way into it.
 */
export const FoldedCard = ({ title, id, telling, needed = false, children }: FoldedCardProps) => {
  const heading = useId();
  const details = useRef<HTMLDetailsElement>(null);
  const place = `${location.pathname}#${id}`;
  const [open] = useState(() => leftOpen.get(place) ?? (needed || window.matchMedia(ROOMY).matches));
  useEffect(() => {
    const arrive = (): void => {
      if (details.current) arriveIn(details.current);
    };
    arrive();
    window.addEventListener("hashchange", arrive);
    return () => window.removeEventListener("hashchange", arrive);
  }, []);
  return (
    <section className="card folding" aria-labelledby={heading}>
      <details ref={details} open={open} onToggle={({ currentTarget }) => leftOpen.set(place, currentTarget.open)}>
        <summary>
          <h2 id={heading}>{title}</h2>
          {telling && <span className="telling">{telling}</span>}
        </summary>
        <div className="folded" id={id}>
          {children}
        </div>
      </details>
    </section>
  );
};
