import { useEffect, useRef, type RefObject } from "react";

interface Left {
  readonly form: HTMLFormElement;
  /** The card that it stands in, and the page: of what is still there, the nearest is where one goes on. */
  readonly card: Element | null;
  readonly title: Element | null;
}

/** The form that recorded something last: of several that go with it, only that one says where to go on. */
let last: HTMLFormElement | undefined;

/** Not where it is longer than the window, and part of it is seen: in a long list one stays at its place. */
const comesIntoSight = (place: Element, heading: Element): boolean => {
  const { top, bottom, height } = place.getBoundingClientRect();
  const seen = heading.getBoundingClientRect();
  if (seen.top >= 0 && seen.bottom <= innerHeight) return false;
  return height < innerHeight || bottom < 0 || top > innerHeight;
};

const goOn = ({ card, title }: Left): void => {
  const place = card?.isConnected ? card : title;
  const heading = place?.matches("h1") ? place : place?.querySelector("h2, summary");
  if (!place?.isConnected || !(heading instanceof HTMLElement)) return;
  if (heading.tagName !== "SUMMARY") heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (comesIntoSight(place, heading)) heading.scrollIntoView();
};

/**
 * What was done may take its form off the page. Whoever did it goes on at the heading of what it was about, which is brought into
 * sight: else the keyboard begins at the top of the page again, and a phone shows whatever came to lie where the form was.
 */
export const useGoOnAfter = (form: RefObject<HTMLFormElement | null>): (() => void) => {
  const left = useRef<Left>(undefined);
  useEffect(
    () => () => {
      if (left.current && left.current.form === last && document.activeElement === document.body) goOn(left.current);
    },
    [],
  );
  return () => {
    if (!form.current) return;
    last = form.current;
    left.current = { form: last, card: last.closest("section.card"), title: document.querySelector("main h1") };
  };
};
