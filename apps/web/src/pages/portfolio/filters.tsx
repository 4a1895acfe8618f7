import type { ListedTemplate } from "../../api/enrolment";
import type { Portfolio } from "../../api/reporting";
import { useQuery } from "../../api/use-query";
import { countries, countryName } from "../../catalogue/countries";
import { longDate } from "../../catalogue/moments";
import { NOT_YET, say } from "../../catalogue/words";
import type { AsOf } from "../../parts/as-of";
import { AsOfPicker } from "../../parts/as-of-picker";
import { Disclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { InputField } from "../../parts/field";
import type { FilterName } from "../../parts/carried";
import { FilterBadges } from "../../parts/filter-badges";
import type { ChosenFilters } from "./use-filters";

interface FiltersProps {
  readonly filters: ChosenFilters;
  readonly offered: Portfolio["filters"] | undefined;
  readonly asOf: AsOf;
}

/** What the numbers are narrowed to, always visible as badges that can be taken off, and the way to narrow them further. */
export const Filters = ({ filters, offered, asOf }: FiltersProps) => {
  const templates = useQuery<{ readonly items: readonly ListedTemplate[] }>("/templates");
  const templateName = (id: string): string =>
    templates.data?.items.find((each) => each.id === id)?.name ?? (templates.loading ? NOT_YET : id);
  const programmes = offered?.programmes ?? [];
  const label = (filter: FilterName, value: string): string => {
    if (filter === "region") return countryName(value);
    if (filter === "template") return templateName(value);
    if (filter === "programmeId")
      return programmes.find((each) => each.programmeId === value)?.name ?? say("portfolio.programme");
    return say(filter === "from" ? "filters.from-badge" : "filters.until-badge", { day: longDate(value) });
  };
  const anything = { value: "", label: say("filters.any") };
  return (
    <div className="filters">
      {filters.any && <FilterBadges filters={filters} label={label} />}
      <Disclosure summary={say("filters.summary")}>
        <div className="pair" key={JSON.stringify(filters.chosen)}>
          <SelectField
            name="region"
            label={say("filters.region")}
            options={[anything, ...countries(offered?.regions ?? [])]}
            initial={filters.chosen.region ?? ""}
            onChange={(value) => filters.set("region", value)}
          />
          <SelectField
            name="template"
            label={say("filters.template")}
            options={[anything, ...(offered?.templates ?? []).map((id) => ({ value: id, label: templateName(id) }))]}
            initial={filters.chosen.template ?? ""}
            onChange={(value) => filters.set("template", value)}
          />
          <SelectField
            name="programmeId"
            label={say("portfolio.programme")}
            options={[anything, ...programmes.map((each) => ({ value: each.programmeId, label: each.name }))]}
            initial={filters.chosen.programmeId ?? ""}
            onChange={(value) => filters.set("programmeId", value)}
          />
          <InputField
            name="from"
            type="date"
            label={say("filters.from")}
            initial={filters.chosen.from}
            onChange={(value) => filters.set("from", value)}
          />
          <InputField
            name="until"
            type="date"
            label={say("filters.until")}
            initial={filters.chosen.until}
            onChange={(value) => filters.set("until", value)}
          />
        </div>
        <AsOfPicker asOf={asOf} />
      </Disclosure>
    </div>
  );
};
