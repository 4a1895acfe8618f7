import { Link, useLocation } from "wouter";
import type { Application } from "../../api/enrolment";
import { say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { refusal } from "../../parts/refusal";
import { Status } from "../../parts/status";

/** The memorandum: drafted once the application is selected, then read and signed on a page of its own. */
export const MemorandumCard = ({
  application,
  leads,
}: {
  readonly application: Application;
  readonly leads: boolean;
}) => {
  const [, navigate] = useLocation();
  const { memorandum, status } = application;
  return (
    <Card
      title={say("memorandum-card.title")}
      aside={
        memorandum && (
          <Status
            word={say(memorandum.status === "in-force" ? "memorandum.in-force" : "memorandum.draft")}
            shape={memorandum.status === "in-force" ? "done" : "half"}
          />
        )
      }
    >
      {memorandum ? (
        <p>
          <Link href={`/memoranda/${memorandum.memorandumId}`} className="button quiet">
            {say(memorandum.status === "in-force" ? "memorandum-card.read" : "memorandum-card.open")}
          </Link>
        </p>
      ) : leads ? (
        <CommandForm
          path={`/applications/${application.applicationId}/memorandum`}
          verb={say("memorandum-card.draft")}
          forbidden={
            status !== "selected"
              ? refusal("application-not-selected", { status })
              : application.participants.length === 0
                ? say("memorandum-card.nominate-first")
                : undefined
          }
          onDone={(reply) => navigate(`/memoranda/${reply.id}`)}
        />
      ) : (
        <Empty>{say("memorandum-card.none")}</Empty>
      )}
    </Card>
  );
};
