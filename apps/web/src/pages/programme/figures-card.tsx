import type { ProgrammeInNumbers } from "../../api/reporting";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Tiles } from "../../parts/figures/tiles";

/** The programme in numbers. */
export const FiguresCard = ({ programmeId }: { readonly programmeId: string }) => {
  const asOf = useAsOf();
  const numbers = useQuery<ProgrammeInNumbers>(`/programmes/${programmeId}/figures`, asOfParams(asOf));
  return (
    <section aria-label={say("figures.title")} className="figures">
      <Answer of={numbers} lines={4}>
        {(body) => <Tiles numbers={body} asked={{ programmeId, ...asOfParams(asOf) }} />}
      </Answer>
    </section>
  );
};
