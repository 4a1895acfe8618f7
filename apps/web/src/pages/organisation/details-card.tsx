import type { Organisation } from "../../api/organisations";
import { countries, countryName } from "../../catalogue/countries";
import { say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { When } from "../../parts/when";

const CorrectForm = ({ organisation }: { readonly organisation: Organisation }) => {
  const { organisationId, name, country, mission, website, contact } = organisation;
  return (
    <CommandForm
      path={`/organisations/${organisationId}/details`}
      verb={say("organisation.correct")}
      look="quiet"
      body={(form) =>
        present({
          name: textOf(form, "name"),
          country: given(form, "country"),
          mission: given(form, "mission"),
          website: given(form, "website"),
          contactName: given(form, "contactName"),
          contactEmail: given(form, "contactEmail"),
          reason: textOf(form, "reason"),
        })
      }
    >
      <div className="pair">
        <InputField name="name" label={say("organisation.name")} initial={name} required />
        <SelectField
          key={country}
          name="country"
          label={say("organisation.country")}
          options={[{ value: "", label: say("organisation.country-unknown") }, ...countries()]}
          initial={country ?? ""}
        />
      </div>
      <TextField name="mission" label={say("organisation.mission")} initial={mission ?? undefined} />
      <InputField name="website" label={say("organisation.website")} initial={website ?? undefined} />
      <div className="pair">
        <InputField name="contactName" label={say("organisation.contact")} initial={contact?.name} maxLength={200} />
        <InputField
          name="contactEmail"
          type="email"
          label={say("organisation.contact-email")}
          initial={contact?.email ?? undefined}
        />
      </div>
      <InputField name="reason" label={say("form.reason")} required />
    </CommandForm>
  );
};

/** Who the organisation is, and the form that puts it right. */
export const DetailsCard = ({
  organisation,
  writes,
}: {
  readonly organisation: Organisation;
  readonly writes: boolean;
}) => {
  const { country, mission, website, contact, registered, places } = organisation;
  return (
    <Card title={say("organisation.details")}>
      {mission && <p>{mission}</p>}
      <Facts
        pairs={[
          country !== null && { term: say("organisation.country"), value: countryName(country) },
          website !== null && { term: say("organisation.website"), value: website },
          contact !== null && { term: say("organisation.contact"), value: contact.name },
          contact?.email ? { term: say("organisation.contact-email"), value: contact.email } : undefined,
          registered !== null && { term: say("organisation.known-since"), value: <When at={registered} /> },
        ]}
      />
      {!places.some(({ opens }) => opens) && <p className="soft">{say("organisation.kept-back")}</p>}
      {writes && (
        <Disclosure summary={say("organisation.correct-summary")}>
          <CorrectForm organisation={organisation} />
        </Disclosure>
      )}
    </Card>
  );
};
