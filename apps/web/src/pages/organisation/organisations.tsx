import { useState } from "react";
import { Link } from "wouter";
import type { ListedOrganisation } from "../../api/organisations";
import { countryName } from "../../catalogue/countries";
import { say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { InputField } from "../../parts/field";
import { List } from "../../parts/list";
import { Page } from "../../parts/page";
import { useList } from "../../parts/use-list";

const PAGE = 50;

const Row = ({ organisation }: { readonly organisation: ListedOrganisation }) => {
  const { organisationId, name, country, places, open } = organisation;
  return (
    <tr>
      <th scope="row">{open ? <Link href={`/organisations/${organisationId}`}>{name}</Link> : name}</th>
      <td data-label={say("organisation.country")}>{country === null ? "" : countryName(country)}</td>
      <td data-label={say("organisations.places")} className="number">
        {places}
      </td>
    </tr>
  );
};

/** Every organisation the funder knows, by name. */
export const Organisations = () => {
  const [begins, setBegins] = useState("");
  const wanted = begins.trim();
  const found = useList<ListedOrganisation>("/organisations", { limit: PAGE, ...(wanted ? { name: wanted } : {}) });
  return (
    <Page title={say("organisations.title")} lead={say("organisations.lead")} position={found.first.position}>
      <Card title={say("organisations.list")}>
        <InputField name="begins" label={say("organisations.begins")} onChange={setBegins} />
        <List
          of={found}
          lines={8}
          empty={<Empty>{say(wanted ? "organisations.none-begin" : "organisations.none")}</Empty>}
        >
          {(items) => (
            <div className="table-frame">
              <table className="cards">
                <thead>
                  <tr>
                    <th scope="col">{say("organisation.name")}</th>
                    <th scope="col">{say("organisation.country")}</th>
                    <th scope="col" className="number">
                      {say("organisations.places")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((each) => (
                    <Row key={each.organisationId} organisation={each} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </List>
      </Card>
    </Page>
  );
};
