import { useEffect, useRef, useState, type RefObject } from "react";
import type { Seen } from "../api/drafts";
import { useSession } from "../api/session";
import { DraftLine } from "./draft-line";
import type { Clash } from "./merged-drafts";
import { labelIn, readIn, typeAgain, typedInto } from "./typed-fields";

/** A clash in the words of the page. */
export interface ShownClash {
  readonly field: string;
  readonly label: string | undefined;
  readonly mine: string;
  readonly other: string;
}

export interface KeptFields {
  /** False until what was kept stands in its fields again. */
  readonly ready: boolean;
  readonly changed: (event: React.FormEvent<HTMLFormElement>) => void;
  /** What was typed was sent, or is kept to be sent later. */
  readonly clear: (sent: { readonly later: boolean }) => void;
  /** What stood on the platform when this was typed. */
  readonly typedOn: () => { readonly seen?: Seen };
  readonly clashes: readonly ShownClash[];
  readonly choose: (field: string, whose: "mine" | "other") => void;
}

const NONE: readonly ShownClash[] = [];

/** Keeps what is typed into a form as this person's draft, and puts it back when the form is opened again, here or elsewhere. */
export const useKeptFields = (form: RefObject<HTMLFormElement | null>, name: string | undefined): KeptFields => {
  const owner = useSession().account.id;
  const line = useRef<DraftLine>(undefined);
  const left = useRef(new Map<string, readonly string[]>());
  const [opened, setOpened] = useState<string>();
  const [clashes, setClashes] = useState(NONE);

  const putBack = (): void => {
    if (!form.current || left.current.size === 0) return;
    for (const field of typeAgain(form.current, Object.fromEntries(left.current))) left.current.delete(field);
  };
  // After every drawing: a field may have appeared by what was put back into another.
  useEffect(putBack);

  useEffect(() => {
    if (name === undefined) return undefined;
    const inWords = ({ field, mine, other }: Clash): ShownClash => {
      const at = form.current;
      const read = (values: readonly string[]): string => (at ? readIn(at, field, values) : values.join(" · "));
      return { field, label: at ? labelIn(at, field) : undefined, mine: read(mine), other: read(other) };
    };
    const mine = new DraftLine(owner, name, {
      show: (fields) => {
        for (const [field, values] of Object.entries(fields)) left.current.set(field, values);
        putBack();
      },
      clashed: (found) => setClashes(found.map(inWords)),
      opened: () => setOpened(name),
    });
    line.current = mine;
    left.current.clear();
    void mine.open();
    addEventListener("pagehide", mine.hurry);
    addEventListener("online", mine.later);
    return () => {
      removeEventListener("pagehide", mine.hurry);
      removeEventListener("online", mine.later);
      mine.hurry();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is put back is read when it is needed
  }, [owner, name, form]);

  return {
    ready: name === undefined || opened === name,
    changed: (event) => {
      const field = (event.target as Partial<HTMLInputElement>).name ?? "";
      left.current.delete(field);
      const values = typedInto(event.currentTarget)[field];
      if (values) line.current?.type(field, values);
    },
    clear: (sent) => {
      left.current.clear();
      line.current?.clear(sent);
    },
    typedOn: () => {
      const seen = line.current?.typedOn;
      return seen ? { seen } : {};
    },
    clashes,
    choose: (field, whose) => line.current?.choose(field, whose),
  };
};
