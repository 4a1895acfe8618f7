import { POPULATIONS, READING_LANGUAGES, RESOURCE_KINDS, TOPICS, type ResourceEntry } from "../../api/library";
import { languageName } from "../../catalogue/language-names";
import { language, name, say } from "../../catalogue/words";
import { CheckField, SelectField } from "../../parts/choice";
import { InputField, TextField } from "../../parts/field";
import { useTerms } from "../../parts/use-terms";
import { checked, given, present, textOf } from "../../parts/form-data";
import { linkIn } from "../../parts/web-link";

const PopulationsField = ({ entry }: { readonly entry: ResourceEntry | undefined }) => {
  const termed = useTerms();
  return (
    <fieldset className="field">
      <legend>{say("library.populations")}</legend>
      {POPULATIONS.map((each) => (
        <CheckField
          key={each}
          name={`population.${each}`}
          label={termed(each)}
          initial={entry?.populations.includes(each) ?? false}
        />
      ))}
    </fieldset>
  );
};

/** What is said of a resource, new or revised. */
export const ResourceFields = ({ entry }: { readonly entry?: ResourceEntry }) => (
  <>
    <InputField name="title" label={say("library.title-field")} initial={entry?.title} required />
    <TextField name="about" label={say("library.about")} initial={entry?.about} required />
    <div className="pair">
      <SelectField
        name="kind"
        label={say("library.kind")}
        initial={entry?.kind}
        options={RESOURCE_KINDS.map((value) => ({ value, label: name("resource-kind", value) }))}
      />
      <SelectField
        name="topic"
        label={say("library.topic")}
        initial={entry?.topic}
        options={TOPICS.map((value) => ({ value, label: name("topic", value) }))}
      />
      <InputField name="publisher" label={say("library.publisher")} initial={entry?.publisher} />
      <InputField name="year" type="number" min={1900} max={2100} label={say("library.year")} initial={entry?.year} />
    </div>
    <InputField
      name="link"
      label={say("library.link")}
      hint={say("library.link-hint")}
      initial={entry?.link}
      maxLength={2000}
    />
    <PopulationsField entry={entry} />
    <fieldset className="field">
      <legend>{say("library.languages")}</legend>
      {READING_LANGUAGES.map((each) => (
        <CheckField
          key={each}
          name={`language.${each}`}
          label={languageName(each)}
          initial={entry ? entry.languages.includes(each) : each === language.tag}
        />
      ))}
    </fieldset>
    <TextField
      name="vetting"
      label={say("library.vetting")}
      hint={say("library.vetting-hint")}
      initial={entry?.vetting}
    />
  </>
);

export const resourceOf = (form: FormData): object => {
  const year = given(form, "year");
  return present({
    title: textOf(form, "title"),
    about: textOf(form, "about"),
    kind: textOf(form, "kind"),
    topic: textOf(form, "topic"),
    populations: POPULATIONS.filter((each) => checked(form, `population.${each}`)),
    languages: READING_LANGUAGES.filter((each) => checked(form, `language.${each}`)),
    publisher: given(form, "publisher"),
    year: year && Number(year),
    link: linkIn(form, "link"),
    vetting: given(form, "vetting"),
  });
};
