import { Link } from "wouter";
import type { ProgrammeDetail } from "../../api/enrolment";
import type { ListedRelationship } from "../../api/relationships";
import { figure } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Card, Empty } from "../../parts/card";
import { useCarried } from "../../parts/carried";
import { List } from "../../parts/list";
import { Status } from "../../parts/status";
import { useList } from "../../parts/use-list";
import { When } from "../../parts/when";

const MOST = 50;

/** The relationships that came of the programme, each with where it stands. */
export const RelationshipsCard = ({ programme }: { readonly programme: ProgrammeDetail }) => {
  const asOf = useAsOf();
  const carried = useCarried();
  const relationships = useList<ListedRelationship>("/relationships", {
    programmeId: programme.programmeId,
    limit: MOST,
    ...asOfParams(asOf),
  });
  return (
    <Card title={say("relationships.title")}>
      <List of={relationships} lines={4} empty={<Empty>{say("relationships.empty")}</Empty>}>
        {(items) => (
          <div className="table-frame">
            <table className="cards">
              <thead>
                <tr>
                  <th scope="col">{say("relationships.mentee")}</th>
                  <th scope="col">{say("relationships.stage")}</th>
                  <th scope="col">{say("relationships.last")}</th>
                  <th scope="col" className="number">
                    {say("relationships.contacts")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((each) => (
                  <tr key={each.relationshipId}>
                    <th scope="row">
                      <Link href={carried(`/relationships/${each.relationshipId}`)}>{each.menteeOrganisation}</Link>
                    </th>
                    <td data-label={say("relationships.stage")}>
                      {each.status === "active" ? name("stage", each.stage) : name("relationship-status", each.status)}{" "}
                      {each.overdue && <Status word={name("duty-status", "overdue")} shape="warn" />}
                    </td>
                    <td data-label={say("relationships.last")}>
                      {each.lastContact ? <When at={each.lastContact} as="short" /> : say("relationships.never")}
                    </td>
                    <td data-label={say("relationships.contacts")} className="number">
                      {each.contacts > 0 ? (
                        <Link
                          href={`${carried(`/relationships/${each.relationshipId}`)}#timeline`}
                          aria-label={say("figure-drawer.opens", {
                            shown: figure(each.contacts),
                            counted: each.menteeOrganisation,
                          })}
                        >
                          {figure(each.contacts)}
                        </Link>
                      ) : (
                        figure(0)
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </List>
    </Card>
  );
};
