import type { ApproachChoice, ApproachEntry } from "../../api/working-together";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { Facts } from "../../parts/facts";

interface RankingListProps {
  readonly choice: ApproachChoice;
  readonly entries: readonly ApproachEntry[];
}

const About = ({ entry }: { readonly entry: ApproachEntry }) => (
  <Disclosure summary={say("approaches.about")}>
    <p>{entry.definition}</p>
    <h4>{say("approaches.when")}</h4>
    <ul>
      {entry.whenToUse.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
    <h4>{say("approaches.virtually")}</h4>
    <p>{entry.virtually}</p>
    <h4>{say("approaches.scenarios")}</h4>
    <p>{entry.scenarios.map((each) => name("scenario", each)).join(" · ")}</p>
    <h4>{say("approaches.steps")}</h4>
    <ol>
      {entry.steps.map(({ step, text }) => (
        <li key={step}>{text}</li>
      ))}
    </ol>
    <h4>{say("approaches.consider")}</h4>
    <ul>
      {entry.considerations.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </Disclosure>
);

/** Every approach with the dots the answers earned it of the dots it can earn, the best first, and which answers counted. */
export const RankingList = ({ choice, entries }: RankingListProps) => {
  const { ranking, rankedWith } = choice;
  if (!ranking) return null;
  const saidTo = (name: string): string => {
    const asked = rankedWith?.questions.find(({ question }) => question === name);
    const said = ranking.answers.find(({ question }) => question === name)?.answer;
    const answer = asked?.answers.find((each) => each.answer === said)?.text;
    return asked && answer ? say("approaches.counted", { question: asked.text, answer }) : name;
  };
  return (
    <>
      <h3>{say("approaches.ranking")}</h3>
      <ol className="plain rows">
        {ranking.ranking.map(({ approach, earned, most, share, counted }) => {
          const entry = entries.find((each) => each.approach === approach);
          return (
            <li key={approach}>
              <h4>{entry?.name ?? name("approach", approach)}</h4>
              <p>{say("approaches.earned", { earned, most, share })}</p>
              {counted.length > 0 && (
                <ul className="small soft">
                  {counted.map((question) => (
                    <li key={question}>{saidTo(question)}</li>
                  ))}
                </ul>
              )}
              {entry && <About entry={entry} />}
            </li>
          );
        })}
      </ol>
      <Facts
        roomy
        pairs={[
          ranking.period !== null && { term: say("approaches.period"), value: ranking.period },
          ranking.complexity !== null && { term: say("approaches.complexity"), value: ranking.complexity },
          ranking.distance !== null && { term: say("approaches.distance"), value: ranking.distance },
          ranking.capacity !== null && { term: say("approaches.capacity"), value: ranking.capacity },
        ]}
      />
    </>
  );
};
