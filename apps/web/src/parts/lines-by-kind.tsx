import { name as wordOf, say, type Family } from "../catalogue/words";
import { Facts } from "./facts";
import { TextField } from "./field";
import { linesOf } from "./form-data";

interface LinesByKindProps {
  readonly name: string;
  readonly label: string;
  readonly family: Family;
  readonly kinds: readonly string[];
  /** What is there already, by kind. */
  readonly lines: readonly { readonly kind: string; readonly line: string }[];
}

/** Several of each kind, one in a line: a field for every kind. */
export const LinesByKind = ({ name, label, family, kinds, lines }: LinesByKindProps) => (
  <fieldset className="field">
    <legend>{label}</legend>
    <p className="hint">{say("form.one-a-line")}</p>
    {kinds.map((kind) => (
      <TextField
        key={kind}
        name={`${name}.${kind}`}
        label={wordOf(family, kind)}
        rows={2}
        initial={lines
          .filter((each) => each.kind === kind)
          .map(({ line }) => line)
          .join("\n")}
      />
    ))}
  </fieldset>
);

/** What was written of each kind. */
export const linesByKind = <Kind extends string>(
  form: FormData,
  name: string,
  kinds: readonly Kind[],
): readonly { readonly kind: Kind; readonly line: string }[] =>
  kinds.flatMap((kind) => linesOf(form, `${name}.${kind}`).map((line) => ({ kind, line })));

/** The same to read: the kinds that have something, each with its lines. */
export const KindsShown = ({ family, kinds, lines }: Pick<LinesByKindProps, "family" | "kinds" | "lines">) => (
  <Facts
    roomy
    pairs={kinds.map((kind) => {
      const of = lines.filter((each) => each.kind === kind);
      return of.length > 0 && { term: wordOf(family, kind), value: of.map(({ line }) => line).join(" · ") };
    })}
  />
);
