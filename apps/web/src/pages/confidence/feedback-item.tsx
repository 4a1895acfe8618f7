import { Link } from "wouter";
import type { Feedback } from "../../api/confidence";
import { name, say } from "../../catalogue/words";
import { Facts } from "../../parts/facts";
import { Status, type Shape } from "../../parts/status";
import { When } from "../../parts/when";

const SHAPES: Readonly<Record<Feedback["status"], Shape>> = {
  waiting: "open",
  "followed-up": "done",
  withdrawn: "half",
};

/** When it was told: at any time, or at a point the programme had asked for it. */
export const pointName = ({ point, stage }: Pick<Feedback, "point" | "stage">): string =>
  stage === null
    ? name("feedback-point", point)
    : say("feedback.at-stage", { stage: name("stage", stage).toLocaleLowerCase() });

interface FeedbackItemProps {
  readonly feedback: Feedback;
  /** True where it is not plain from the page which relationship it is from. */
  readonly linked?: boolean;
  readonly children?: React.ReactNode;
}

/** What somebody told the programme, and what it did about that. */
export const FeedbackItem = ({ feedback, linked, children }: FeedbackItemProps) => (
  <li>
    <div className="card-head">
      <h3>{pointName(feedback)}</h3>
      <Status word={name("feedback-status", feedback.status)} shape={SHAPES[feedback.status]} />
    </div>
    <p className="small soft">
      <When at={feedback.on} /> · {name("side", feedback.side)}
      {linked && (
        <>
          {" · "}
          <Link href={`/relationships/${feedback.relationshipId}`}>{say("confidence.relationship")}</Link>
        </>
      )}
    </p>
    <Facts
      roomy
      pairs={[
        feedback.good !== null && { term: say("feedback.good"), value: feedback.good },
        feedback.bad !== null && { term: say("feedback.bad"), value: feedback.bad },
      ]}
    />
    {feedback.followUps.map(({ on, done }) => (
      <p key={`${on}${done}`}>
        <span className="small soft">
          <When at={on} /> · {say("feedback.done")}
        </span>
        <br />
        {done}
      </p>
    ))}
    {feedback.withdrawn && (
      <p className="small soft">{say("budget.withdrawn-because", { reason: feedback.withdrawn.reason })}</p>
    )}
    {children}
  </li>
);
