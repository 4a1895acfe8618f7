import { Link } from "wouter";
import type { MentorSearch } from "../../api/matching";
import { name, say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { When } from "../../parts/when";

/** The mentees who wait for another mentor, for whoever leads; nothing where none does. */
export const Searches = () => {
  const searches = useList<MentorSearch>("/mentor-searches");
  if (searches.items.length === 0) return null;
  return (
    <Card title={say("my.searches")}>
      <List of={searches} lines={2} empty={null}>
        {(items) => (
          <ul className="plain rows">
            {items.map(({ programmeId, applicationId, menteeOrganisation, why, proposed, since }) => (
              <li key={applicationId}>
                <Link href={`/programmes/${programmeId}/applications/${applicationId}#match`}>
                  {say("relationship.rematch", { mentee: menteeOrganisation ?? say("names.somebody") })}
                </Link>
                <p className="small soft">
                  {name("relationship-status", why)} · <When at={since} />
                  {proposed && ` · ${say("my.search-proposed")}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
