import { Link } from "wouter";
import type { Listed } from "../../api/access";
import { may } from "../../api/may";
import { SIDES, type ListedRelationship, type Side } from "../../api/relationships";
import { hasRole, useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";

const PLACES = { acknowledgement: "#rights", "plan-agreement": "/plan#plan" } as const;
const WORDS = { acknowledgement: "my.acknowledge", "plan-agreement": "my.agree" } as const;

export interface Awaited {
  readonly pair: ListedRelationship;
  readonly side: Side;
  readonly what: keyof typeof PLACES;
}

/** What a pair waits for from the reader's own side: that it acknowledges its rights, or agrees to the plan as it stands. */
export const useAwaited = (): readonly Awaited[] => {
  const session = useSession();
  const takesPart = hasRole(session, "mentor", "mentee", "applicant");
  const pairs = useQuery<Listed<ListedRelationship>>(takesPart ? "/relationships" : null).data?.items ?? [];
  return pairs.flatMap((pair) => {
    const { programmeId: programme, applicationId: application, relationshipId: relationship } = pair;
    return SIDES.filter((side) => may(session, { programme, application, relationship }, side)).flatMap((side) =>
      pair.waitsFor[side].map((what) => ({ pair, side, what })),
    );
  });
};

export const Agreements = ({ awaited }: { readonly awaited: readonly Awaited[] }) =>
  awaited.length === 0 ? null : (
    <ul className="plain rows">
      {awaited.map(({ pair, side, what }) => (
        <li key={`${pair.relationshipId} ${side} ${what}`}>
          <Link href={`/relationships/${pair.relationshipId}${PLACES[what]}`}>{say(WORDS[what])}</Link>
          <p className="small soft">
            {say("relationship.title", { mentor: pair.mentorOrganisation, mentee: pair.menteeOrganisation })}
          </p>
        </li>
      ))}
    </ul>
  );
