import type { StageGuidance } from "../../api/relationship-life";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";

const PARTS = ["why", "how", "resources"] as const;

/** Why the present stage matters, how it is done and with what. */
export const Guidance = ({ stage }: { readonly stage: string }) => {
  const guidance = useQuery<StageGuidance>("/stage-guidance");
  const said = guidance.data?.stages.find((each) => each.stage === stage);
  if (!said) return null;
  return (
    <Disclosure summary={say("guidance.summary")}>
      {PARTS.map((part) => (
        <div key={part}>
          <h3>{say(`guidance.${part}`)}</h3>
          <ul>
            {said[part].map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      ))}
    </Disclosure>
  );
};
