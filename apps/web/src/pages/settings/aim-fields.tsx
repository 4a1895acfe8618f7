import { useEffect, useState } from "react";
import { publishedTypes, type PublishedType, type Webhook } from "../../api/settings";
import { known, say } from "../../catalogue/words";
import { CheckField } from "../../parts/choice";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";

const TYPE = "type:";

/** `org.sankofa.plan.agreed.v1` as people say it; what is new to these pages as the platform calls it. */
export const titleOf = (type: string, title = type): string =>
  known("published", type.replace(/^org\.sankofa\.(.+)\.v\d+$/, "$1")) ?? title;

/** Where a webhook goes, and what is sent there: everything, or what is chosen. */
export const AimFields = ({ webhook }: { readonly webhook?: Webhook }) => {
  const [types, setTypes] = useState<readonly PublishedType[]>([]);
  useEffect(() => {
    let gone = false;
    publishedTypes().then(
      (found) => !gone && setTypes(found),
      // Without the choice a new one is sent everything, as the hint says, and one that stands what it is sent now.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  const unlisted = webhook?.types.filter((chosen) => !types.some(({ type }) => type === chosen)) ?? [];
  return (
    <>
      <div className="pair">
        <InputField name="label" label={say("integrations.label")} initial={webhook?.label} maxLength={100} required />
        <InputField
          name="url"
          label={say("integrations.url")}
          hint={say("integrations.url-hint")}
          initial={webhook?.url}
          maxLength={2000}
          required
        />
      </div>
      <fieldset className="field">
        <legend>{say("integrations.types")}</legend>
        <p className="hint">{say("integrations.types-hint")}</p>
        {unlisted.map((type) => (
          <input key={type} type="hidden" name={TYPE + type} value="on" />
        ))}
        {types.map(({ type, title }) => (
          <CheckField
            key={type}
            name={TYPE + type}
            label={titleOf(type, title)}
            initial={webhook?.types.includes(type) ?? false}
          />
        ))}
      </fieldset>
    </>
  );
};

export const aimOf = (form: FormData): object => ({
  label: textOf(form, "label"),
  url: textOf(form, "url"),
  types: [...form.keys()].filter((key) => key.startsWith(TYPE)).map((key) => key.slice(TYPE.length)),
});
