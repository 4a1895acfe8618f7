import type { Listed } from "../../api/access";
import type { ResourceEntry } from "../../api/library";
import { may } from "../../api/may";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { Page } from "../../parts/page";
import { useList } from "../../parts/use-list";
import { ApproachesCard } from "./approaches-card";
import { GlossaryCard } from "./glossary-card";
import { ResourceFields, resourceOf } from "./resource-fields";
import { ResourcesCard } from "./resources-card";

const PAGE = 100;
/** Filters work on what was fetched: a library larger than this is asked for by hand. */
const MOST = 500;

/** Resources, approaches and the glossary: what anybody may look up. */
export const Library = () => {
  const session = useSession();
  const shipped = useQuery<Pick<Listed<ResourceEntry>, "items">>("/library");
  const own = useList<ResourceEntry>("/resources", { limit: PAGE }, MOST);
  const keeps = may(session, {}, "funder-administrator", "programme-manager");
  return (
    <Page title={say("library.title")} lead={say("library.lead")} position={own.first.position}>
      <div className="columns">
        <div className="stack">
          <ResourcesCard shipped={shipped} own={own} keeps={keeps} />
        </div>
        <div className="stack">
          {keeps && (
            <Card title={say("library.add")}>
              <p className="soft">{say("library.add-lead")}</p>
              <Disclosure summary={say("library.add-summary")}>
                <CommandForm path="/resources" verb={say("library.add-verb")} body={resourceOf} resets>
                  <ResourceFields />
                </CommandForm>
              </Disclosure>
            </Card>
          )}
          <ApproachesCard />
          <GlossaryCard />
        </div>
      </div>
    </Page>
  );
};
