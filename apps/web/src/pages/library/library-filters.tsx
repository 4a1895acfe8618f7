import { POPULATIONS, READING_LANGUAGES, RESOURCE_KINDS, TOPICS } from "../../api/library";
import { languageName } from "../../catalogue/language-names";
import { name, say, type Family } from "../../catalogue/words";
import type { AddressFilters } from "../../parts/address-filters";
import { SelectField } from "../../parts/choice";
import { InputField } from "../../parts/field";
import { useTerms } from "../../parts/use-terms";
import { FilterBadges } from "../../parts/filter-badges";
import type { LibraryFilter } from "./narrowed";

const anyOf = (codes: readonly string[], labelled: (code: string) => string) => [
  { value: "", label: say("filters.any") },
  ...codes.map((value) => ({ value, label: labelled(value) })),
];
const optionsOf = (family: Family, codes: readonly string[]) => anyOf(codes, (code) => name(family, code));

/** What the resources are narrowed to, as badges that can be taken off, and the choices. */
export const LibraryFilters = ({ filters }: { readonly filters: AddressFilters<LibraryFilter> }) => {
  const { chosen, set } = filters;
  const termed = useTerms();
  const label = (filter: LibraryFilter, value: string): string => {
    switch (filter) {
      case "words":
        return say("library.words-badge", { words: value });
      case "language":
        return languageName(value);
      case "topic":
        return name("topic", value);
      case "population":
        return termed(value);
      case "kind":
        return name("resource-kind", value);
    }
  };
  const languages = READING_LANGUAGES.map((value) => ({ value, label: languageName(value) }));
  return (
    <div className="filters">
      {filters.any && <FilterBadges filters={filters} label={label} />}
      <InputField
        name="words"
        label={say("library.words")}
        value={chosen.words ?? ""}
        onChange={(value) => set("words", value)}
      />
      <div className="pair" key={JSON.stringify({ ...chosen, words: "" })}>
        <SelectField
          name="topic"
          label={say("library.topic")}
          options={optionsOf("topic", TOPICS)}
          initial={chosen.topic ?? ""}
          onChange={(value) => set("topic", value)}
        />
        <SelectField
          name="population"
          label={say("library.population")}
          options={anyOf(POPULATIONS, termed)}
          initial={chosen.population ?? ""}
          onChange={(value) => set("population", value)}
        />
        <SelectField
          name="language"
          label={say("library.language")}
          options={[{ value: "", label: say("filters.any") }, ...languages]}
          initial={chosen.language ?? ""}
          onChange={(value) => set("language", value)}
        />
        <SelectField
          name="kind"
          label={say("library.kind")}
          options={optionsOf("resource-kind", RESOURCE_KINDS)}
          initial={chosen.kind ?? ""}
          onChange={(value) => set("kind", value)}
        />
      </div>
    </div>
  );
};
