import { SKILL_KINDS } from "../../api/organisations";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { KindsShown, LinesByKind, linesByKind } from "../../parts/lines-by-kind";
import type { OfMentor } from "./of-mentor";

/** What the mentor can do, by the three kinds. */
export const SkillsCard = ({ mentor, writes }: OfMentor) => {
  const lines = mentor.skills.map(({ kind, skill: line }) => ({ kind, line }));
  return (
    <Card title={say("mentor.skills")}>
      {lines.length === 0 ? (
        <Empty>{say("mentor.no-skills")}</Empty>
      ) : (
        <KindsShown family="skill-kind" kinds={SKILL_KINDS} lines={lines} />
      )}
      {writes && (
        <Disclosure summary={say("mentor.skills-summary")}>
          <CommandForm
            key={JSON.stringify(lines)}
            path={`/mentors/${mentor.mentorId}/skills`}
            verb={say("mentor.state-skills")}
            look="quiet"
            body={(form) => ({
              skills: linesByKind(form, "skills", SKILL_KINDS).map(({ kind, line: skill }) => ({ kind, skill })),
            })}
          >
            <LinesByKind
              name="skills"
              label={say("mentor.skills")}
              family="skill-kind"
              kinds={SKILL_KINDS}
              lines={lines}
            />
          </CommandForm>
        </Disclosure>
      )}
    </Card>
  );
};
