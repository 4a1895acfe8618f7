import { useEffect, useRef, type RefObject } from "react";
import { useDraft } from "./drafts";
import { typeAgain, typedInto, type Typed } from "./typed-fields";

export interface KeptFields {
  /** False until what was kept stands in its fields again. */
  readonly ready: boolean;
  readonly changed: (event: React.FormEvent<HTMLFormElement>) => void;
  readonly clear: () => void;
}

/** Keeps what is typed into a form as this person's draft, and puts it back when the form is opened again. */
export const useKeptFields = (form: RefObject<HTMLFormElement | null>, name: string | undefined): KeptFields => {
  const draft = useDraft<Typed>(name);
  const waiting = useRef<{ readonly of: Typed | undefined; readonly left: Map<string, readonly string[]> }>(undefined);
  const touched = useRef(new Set<string>());

  // After every drawing: a field may have appeared by what was put back into another.
  useEffect(() => {
    if (!draft.kept || !form.current) return;
    if (waiting.current?.of !== draft.kept)
      waiting.current = {
        of: draft.kept,
        left: new Map(Object.entries(draft.kept).filter(([field]) => !touched.current.has(field))),
      };
    const { left } = waiting.current;
    if (left.size === 0) return;
    for (const field of typeAgain(form.current, Object.fromEntries(left))) left.delete(field);
  });

  return {
    ready: draft.ready,
    changed: (event) => {
      const field = (event.target as Partial<HTMLInputElement>).name ?? "";
      touched.current.add(field);
      if (!name) return;
      const left = waiting.current?.left ?? new Map<string, readonly string[]>();
      draft.write({ ...Object.fromEntries(left), ...typedInto(event.currentTarget) });
    },
    clear: () => {
      waiting.current?.left.clear();
      touched.current.clear();
      draft.clear();
    },
  };
};
