import type { Picture } from "../../api/plans";
import { longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { textOf } from "../../parts/form-data";
import { When } from "../../parts/when";
import { PictureForm } from "./picture-form";

const AGREED = { written: "picture.agreed-written", spoken: "picture.agreed-spoken" } as const;
const SEEN_BY = {
  programme: "picture.seen-programme",
  funder: "picture.seen-funder",
  public: "picture.seen-public",
} as const;
const GONE = { "consent-withdrawn": "picture.gone-consent", "by-mistake": "picture.gone-mistake" } as const;

/** Asked for behind a summary, for nothing brings it back. */
const TakeBackForm = ({ planId, digest }: { readonly planId: string; readonly digest: string }) => (
  <Disclosure summary={say("picture.take-back-summary")}>
    <p>{say("picture.take-back-lead")}</p>
    <CommandForm
      path={`/plans/${planId}/pictures/${digest}/withdrawal`}
      verb={say("picture.take-back")}
      look="grave"
      body={(form) => ({ cause: textOf(form, "cause") })}
    >
      <SelectField
        name="cause"
        label={say("picture.why")}
        options={[
          { value: "consent-withdrawn", label: say("picture.why-consent") },
          { value: "by-mistake", label: say("picture.why-mistake") },
        ]}
      />
    </CommandForm>
  </Disclosure>
);

interface OneProps {
  readonly planId: string;
  readonly picture: Picture;
  readonly writes: boolean;
}

const One = ({ planId, picture: { digest, shown, withdrawn }, writes }: OneProps) => {
  if (withdrawn)
    return (
      <p className="small soft">
        {say(GONE[withdrawn.cause])} · <When at={withdrawn.on} />
      </p>
    );
  if (!shown) return <p className="small soft">{say("picture.beyond")}</p>;
  const { alternative, consent } = shown;
  return (
    <figure className="pictured">
      <img className="picture" src={`/api/v1/files/${digest}`} alt={alternative} loading="lazy" />
      <figcaption className="small soft">
        {say(AGREED[consent.how], { day: longDate(consent.given) })} {say(SEEN_BY[consent.reach])}
      </figcaption>
      {writes && <TakeBackForm planId={planId} digest={digest} />}
    </figure>
  );
};

interface Props extends Pick<Picture, "about" | "aboutId"> {
  readonly planId: string;
  readonly pictures: readonly Picture[];
  /** Whoever may take a picture back, as both sides may. */
  readonly writes: boolean;
  /** Whoever may add one: of a story, the side that told it. */
  readonly adds: boolean;
}

/** The pictures of one story or milestone, as far as those in them agreed to be seen (PRV-4). */
export const Pictures = ({ planId, pictures, about, aboutId, writes, adds }: Props) => (
  <>
    {pictures
      .filter((each) => each.aboutId === aboutId)
      .map((each) => (
        <One key={each.digest} planId={planId} picture={each} writes={writes} />
      ))}
    {adds && <PictureForm planId={planId} about={about} aboutId={aboutId} />}
  </>
);
