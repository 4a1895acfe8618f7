import type { RelationshipCard } from "../api/relationships";
import { useQuery } from "../api/use-query";
import { say } from "../catalogue/words";
import { Answer } from "./answer";
import { Page } from "./page";

interface PairPageProps {
  readonly relationshipId: string;
  readonly title: string;
  readonly children: (card: RelationshipCard) => React.ReactNode;
}

/** A page below a relationship's own: it says whose it is, and leads back there. */
export const PairPage = ({ relationshipId, title, children }: PairPageProps) => {
  const asked = useQuery<RelationshipCard>(`/relationships/${relationshipId}`);
  const card = asked.data;
  const pair = card && say("relationship.title", { mentor: card.mentorOrganisation, mentee: card.menteeOrganisation });
  return (
    <Page
      title={title}
      lead={pair}
      crumbs={pair ? [{ href: `/relationships/${relationshipId}`, label: pair }] : []}
      of={asked}
    >
      <Answer of={asked} lines={12}>
        {children}
      </Answer>
    </Page>
  );
};
