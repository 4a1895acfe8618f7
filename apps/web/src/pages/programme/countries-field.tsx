import { useId, useState } from "react";
import { countries, countryName } from "../../catalogue/countries";
import { say } from "../../catalogue/words";
import { useFieldProblem } from "../../parts/field-problems";

/** Several countries, added one by one and shown as badges; each travels as a field of the same name. */
export const CountriesField = ({
  name,
  label,
  hint,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
}) => {
  const id = useId();
  const fault = useFieldProblem(name);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <select
        id={id}
        value=""
        required={chosen.length === 0}
        aria-describedby={`${id}-hint`}
        onChange={(event) => event.target.value && setChosen([...chosen, event.target.value])}
      >
        <option value="">{say("countries.add")}</option>
        {countries()
          .filter(({ value }) => !chosen.includes(value))
          .map((country) => (
            <option key={country.value} value={country.value}>
              {country.label}
            </option>
          ))}
      </select>
      {chosen.length > 0 && (
        <p className="badges chosen">
          {chosen.map((code) => (
            <span key={code} className="badge">
              <input type="hidden" name={name} value={code} />
              {countryName(code)}
              <button
                type="button"
                aria-label={say("countries.remove", { country: countryName(code) })}
                onClick={() => setChosen(chosen.filter((each) => each !== code))}
              >
                ×
              </button>
            </span>
          ))}
        </p>
      )}
      {fault && <p className="fault">{fault}</p>}
    </div>
  );
};
