import { useState } from "react";
import { figure } from "../../catalogue/moments";
import { say } from "../../catalogue/words";

interface OpeningNumberProps {
  /** What is counted, and of what: the number alone says nothing to whoever hears it. */
  readonly counted: string;
  readonly value: number;
  readonly shown?: string;
  /** What opens, where it is not facts. */
  readonly opens?: string;
  /** What opens, until it is closed. */
  readonly children: (close: () => void) => React.ReactNode;
}

/** REP-7: a number in a table that opens its facts; what counts nothing has none to open. */
export const OpeningNumber = ({ counted, value, shown = figure(value), opens, children }: OpeningNumberProps) => {
  const [open, setOpen] = useState(false);
  if (value === 0) return <>{shown}</>;
  return (
    <>
      <button
        type="button"
        className="link opens"
        aria-label={opens ?? say("figure-drawer.opens", { shown, counted })}
        onClick={() => setOpen(true)}
      >
        {shown}
      </button>
      {open && children(() => setOpen(false))}
    </>
  );
};
