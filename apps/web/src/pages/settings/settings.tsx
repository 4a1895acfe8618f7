import { Link } from "wouter";
import type { Listed } from "../../api/access";
import { hasRole, useSession } from "../../api/session";
import type { ListedInstrument } from "../../api/settings";
import { useQuery } from "../../api/use-query";
import { say, type WordKey } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { Page } from "../../parts/page";
import { InstrumentsCard } from "./instruments-card";
import { MatricesCard } from "./matrices-card";
import { TemplatesCard } from "./templates-card";
import { TermsCard } from "./terms-card";

interface Place {
  readonly href: string;
  readonly title: WordKey;
  readonly lead: WordKey;
  readonly roles: readonly string[];
}

const PLACES: readonly Place[] = [
  {
    href: "/settings/people",
    title: "people.title",
    lead: "people.lead",
    roles: ["funder-administrator", "programme-manager", "coordinator"],
  },
  {
    href: "/settings/integrations",
    title: "integrations.title",
    lead: "integrations.lead",
    roles: ["funder-administrator"],
  },
];

/** How the platform is set up for the funder: who comes in, what is asked, and by which rules. */
export const Settings = () => {
  const session = useSession();
  const instruments = useQuery<Pick<Listed<ListedInstrument>, "items">>("/instruments");
  const places = PLACES.filter(({ roles }) => hasRole(session, ...roles));
  return (
    <Page title={say("settings.title")} lead={say("settings.lead")} position={instruments.position}>
      <div className="columns">
        <div className="stack">
          <InstrumentsCard asked={instruments} />
          <MatricesCard />
          <TemplatesCard />
        </div>
        <div className="stack">
          <Card title={say("settings.places")}>
            <ul className="plain rows">
              {places.map(({ href, title, lead }) => (
                <li key={href}>
                  <h3>
                    <Link href={href}>{say(title)}</Link>
                  </h3>
                  <p className="soft">{say(lead)}</p>
                </li>
              ))}
            </ul>
          </Card>
          <TermsCard />
        </div>
      </div>
    </Page>
  );
};
