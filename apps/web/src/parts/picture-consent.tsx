import { today } from "../catalogue/moments";
import { say } from "../catalogue/words";
import { SelectField } from "./choice";

/** What those who can be seen in a picture agreed to, as it is chosen: `how` is empty where they have not yet. */
export interface Consent {
  readonly how: string;
  readonly reach: string;
}

export const NO_CONSENT: Consent = { how: "", reach: "programme" };

/** As the platform takes it, given today; undefined where there is none. */
export const consentGiven = ({ how, reach }: Consent) => (how === "" ? undefined : { given: today(), how, reach });

interface Props {
  readonly consent: Consent;
  /** What the names of its two fields begin with. */
  readonly field: string;
  readonly required?: boolean;
  readonly onChange: (consent: Consent) => void;
}

/** PRV-4: whether those who can be seen in a picture agreed, and who may see it. */
export const PictureConsent = ({ consent, field, required = false, onChange }: Props) => (
  <div className="pair">
    <SelectField
      name={`${field}/how`}
      label={say("form-file.consent")}
      initial={consent.how}
      required={required}
      options={[
        { value: "", label: say("form-file.consent-none") },
        { value: "written", label: say("form-file.consent-written") },
        { value: "spoken", label: say("form-file.consent-spoken") },
      ]}
      onChange={(how) => onChange({ ...consent, how })}
    />
    <SelectField
      name={`${field}/reach`}
      label={say("form-file.reach")}
      initial={consent.reach}
      options={[
        { value: "programme", label: say("form-file.reach-programme") },
        { value: "funder", label: say("form-file.reach-funder") },
        { value: "public", label: say("form-file.reach-public") },
      ]}
      onChange={(reach) => onChange({ ...consent, reach })}
    />
  </div>
);
