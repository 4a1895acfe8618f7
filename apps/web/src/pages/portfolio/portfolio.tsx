import { Link } from "wouter";
import type { Portfolio as PortfolioAnswer } from "../../api/reporting";
import { hasRole, useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, AsOfFrame, useAsOf } from "../../parts/as-of";
import { Card, Empty } from "../../parts/card";
import { FieldProblems } from "../../parts/field-problems";
import { Tiles } from "../../parts/figures/tiles";
import { Page } from "../../parts/page";
import { Filters } from "./filters";
import { Programmes } from "./programmes";
import { useFilters } from "./use-filters";

/** All programmes of a funder, together and one by one. */
export const Portfolio = () => {
  const session = useSession();
  const asOf = useAsOf();
  const filters = useFilters();
  const { from, until } = filters.chosen;
  const backwards = from !== undefined && until !== undefined && until < from;
  // What there is to filter by is needed all the same.
  const asked = { ...filters.chosen, ...asOfParams(asOf), ...(backwards ? { from: undefined, until: undefined } : {}) };
  const portfolio = useQuery<PortfolioAnswer>("/portfolio", asked);
  const opens = hasRole(session, "funder-administrator", "programme-manager");
  const step = opens && (
    <Link href="/programmes/new" className="button">
      {say("portfolio.open")}
    </Link>
  );
  return (
    <Page
      title={say("portfolio.title")}
      lead={say("portfolio.lead", { funder: session.funder.name })}
      position={portfolio.position}
      aside={step}
    >
      <AsOfFrame asOf={asOf}>
        <FieldProblems value={{ faults: backwards ? [{ pointer: "/until", detail: say("filters.backwards") }] : [] }}>
          <Filters filters={filters} offered={portfolio.data?.filters} asOf={asOf} />
        </FieldProblems>
        <Answer of={portfolio} lines={12}>
          {(body) =>
            backwards ? (
              <Empty>{say("filters.backwards")}</Empty>
            ) : (
              <>
                <Tiles numbers={body} asked={asked} />
                <Card
                  title={say("portfolio.programmes")}
                  aside={<Link href="/organisations">{say("organisations.title")}</Link>}
                >
                  {body.programmes.length === 0 ? (
                    <Empty>
                      {say(filters.any ? "portfolio.none-match" : opens ? "portfolio.empty" : "portfolio.empty-reader")}
                    </Empty>
                  ) : (
                    <Programmes programmes={body.programmes} asked={asked} />
                  )}
                </Card>
              </>
            )
          }
        </Answer>
      </AsOfFrame>
    </Page>
  );
};
