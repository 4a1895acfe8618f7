import { MATERIAL_USES, SKILL_KINDS, type Organisation } from "../../api/organisations";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { KindsShown, LinesByKind, linesByKind } from "../../parts/lines-by-kind";

const linesIn = ({ assets }: Organisation) => ({
  skills: (assets?.skills ?? []).map(({ kind, skill: line }) => ({ kind, line })),
  experts: (assets?.experts ?? []).map(({ kind, name: line }) => ({ kind, line })),
  materials: (assets?.materials ?? []).map(({ use: kind, title: line }) => ({ kind, line })),
});

const PARTS = [
  { part: "skills", family: "skill-kind", kinds: SKILL_KINDS, word: "assets.skills" },
  { part: "experts", family: "skill-kind", kinds: SKILL_KINDS, word: "assets.experts" },
  { part: "materials", family: "material-use", kinds: MATERIAL_USES, word: "assets.materials" },
] as const;

const assetsOf = (form: FormData): object => ({
  skills: linesByKind(form, "skills", SKILL_KINDS).map(({ kind, line: skill }) => ({ kind, skill })),
  experts: linesByKind(form, "experts", SKILL_KINDS).map(({ kind, line: name }) => ({ kind, name })),
  materials: linesByKind(form, "materials", MATERIAL_USES).map(({ kind: use, line: title }) => ({ use, title })),
});

/** What the organisation can give as a mentor (ENR-9). */
export const AssetsCard = ({
  organisation,
  writes,
}: {
  readonly organisation: Organisation;
  readonly writes: boolean;
}) => {
  const lines = linesIn(organisation);
  return (
    <Card title={say("assets.title")}>
      {organisation.assets ? (
        PARTS.filter(({ part }) => lines[part].length > 0).map(({ part, family, kinds, word }) => (
          <div key={part}>
            <h3>{say(word)}</h3>
            <KindsShown family={family} kinds={kinds} lines={lines[part]} />
          </div>
        ))
      ) : (
        <Empty>{say("assets.none")}</Empty>
      )}
      {writes && (
        <Disclosure summary={say("assets.summary")}>
          <CommandForm
            key={JSON.stringify(organisation.assets)}
            path={`/organisations/${organisation.organisationId}/assets`}
            verb={say("assets.list")}
            look="quiet"
            body={assetsOf}
          >
            {PARTS.map(({ part, family, kinds, word }) => (
              <LinesByKind key={part} name={part} label={say(word)} family={family} kinds={kinds} lines={lines[part]} />
            ))}
          </CommandForm>
        </Disclosure>
      )}
    </Card>
  );
};
