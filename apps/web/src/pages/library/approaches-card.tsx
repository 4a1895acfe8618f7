import type { Listed } from "../../api/access";
import { useQuery } from "../../api/use-query";
import type { ApproachEntry } from "../../api/working-together";
import { name, say, type WordKey } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Disclosure } from "../../parts/card";
import { FoldedCard } from "../../parts/folded-card";

const Points = ({ heading, points }: { readonly heading: WordKey; readonly points: readonly string[] }) => (
  <>
    <h3>{say(heading)}</h3>
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </>
);

/** The approaches: what each is, when it fits, how it is planned, and what to think of. */
export const ApproachesCard = () => {
  const asked = useQuery<Pick<Listed<ApproachEntry>, "items">>("/approaches");
  return (
    <FoldedCard title={say("library.approaches")} id="approaches">
      <Answer of={asked} lines={9}>
        {({ items }) => (
          <div>
            {items.map((approach) => (
              <Disclosure key={approach.approach} summary={approach.name} reading>
                <p>{approach.definition}</p>
                <p>
                  {say("library.scenarios", {
                    scenarios: approach.scenarios.map((each) => name("scenario", each)).join(" · "),
                  })}
                </p>
                <Points heading="library.when" points={approach.whenToUse} />
                <Points heading="library.steps" points={approach.steps.map(({ text }) => text)} />
                <Points heading="library.consider" points={approach.considerations} />
                <p>{say("library.from-afar", { how: approach.virtually })}</p>
              </Disclosure>
            ))}
          </div>
        )}
      </Answer>
    </FoldedCard>
  );
};
