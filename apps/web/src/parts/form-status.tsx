import type { ListedForm } from "../api/assessment";
import { name, say } from "../catalogue/words";
import { Status, type Shape } from "./status";

const SHAPES: Readonly<Record<ListedForm["standing"], Shape>> = {
  asked: "open",
  started: "half",
  submitted: "done",
  lapsed: "stop",
  withdrawn: "stop",
};

/** How a form stands, by word and shape; one whose day has passed says so. */
export const FormStatus = ({ form }: { readonly form: Pick<ListedForm, "standing" | "overdue"> }) =>
  form.overdue ? (
    <Status word={say("form.overdue")} shape="warn" />
  ) : (
    <Status word={name("form-standing", form.standing)} shape={SHAPES[form.standing]} />
  );
