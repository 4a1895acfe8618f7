import { LEAD, may } from "../../api/may";
import { SIDES, type RelationshipCard, type Side } from "../../api/relationships";
import { useSession } from "../../api/session";
import { longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { CommandForm } from "../../parts/command-form";
import { Status } from "../../parts/status";
import { endedRule, placeOf } from "../relationship/ended";

interface BothSidesProps {
  readonly card: RelationshipCard;
  readonly path: string;
  readonly agreements: readonly { readonly side: Side; readonly on: string }[];
  /** What is agreed to beside the side: which edition or list was read. */
  readonly to: object;
}

/** Agreement is by both sides, each for itself. */
export const BothSides = ({ card, path, agreements, to }: BothSidesProps) => {
  const session = useSession();
  return (
    <div className="stack tight">
      {SIDES.map((side) => {
        const agreement = agreements.find((each) => each.side === side);
        const word = { side: name("side", side), on: agreement ? longDate(agreement.on) : "" };
        if (agreement) return <Status key={side} word={say("plan.agreed-by", word)} shape="done" />;
        if (!may(session, placeOf(card), side, ...LEAD))
          return <Status key={side} word={say("plan.not-agreed-by", word)} shape="open" />;
        return (
          <CommandForm
            key={side}
            path={path}
            verb={say("plan-page.agree", word)}
            look="quiet"
            forbidden={endedRule(card)}
            body={() => ({ side, ...to })}
          />
        );
      })}
    </div>
  );
};
