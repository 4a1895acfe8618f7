import { dateAndTime, longDate, shortDate } from "../catalogue/moments";

interface WhenProps {
  readonly at: string;
  readonly as?: "long" | "short" | "exact";
}

const WRITTEN = { long: longDate, short: shortDate, exact: dateAndTime };

/** A moment for people, with the machine's form beside it. */
export const When = ({ at, as = "long" }: WhenProps) => (
  <time dateTime={at.replace(/\[.*\]$/, "")} title={dateAndTime(at)}>
    {WRITTEN[as](at)}
  </time>
);
