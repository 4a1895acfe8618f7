import { useEffect, useRef, type RefObject } from "react";

/**
 * A field into which nobody typed shows what stands now, not what stood when the page was opened: sent as it is, it would put
 * another's change back. What was typed stays.
 */
export const useFollowsWhatStands = <Field extends HTMLInputElement | HTMLTextAreaElement>(
  initial: string | number | undefined,
): RefObject<Field | null> => {
  const field = useRef<Field>(null);
  const stands = String(initial ?? "");
  const stood = useRef(stands);
  useEffect(() => {
    if (field.current?.value === stood.current) field.current.value = stands;
    stood.current = stands;
  }, [stands]);
  return field;
};
