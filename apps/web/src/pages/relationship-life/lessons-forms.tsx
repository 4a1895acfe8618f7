import { LEAD, may } from "../../api/may";
import { SIDES } from "../../api/relationships";
import { useSession } from "../../api/session";
import { inside, name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { placeOf } from "../relationship/ended";
import type { OfLife } from "./of-life";

/** Each side tells for itself what it learned. */
export const LessonsForms = ({ card, life }: OfLife) => {
  const session = useSession();
  return (
    <>
      {SIDES.filter((side) => may(session, placeOf(card), side, ...LEAD)).map((side) => (
        <Disclosure key={side} summary={say("closing.lessons-summary", { side: inside(name("side", side)) })}>
          <CommandForm
            path={`/relationships/${card.relationshipId}/lessons`}
            verb={say("closing.lessons-verb")}
            look="quiet"
            body={(form) => ({ side, lessons: textOf(form, "lessons") })}
          >
            <TextField
              name="lessons"
              label={say("closing.lessons", { side: inside(name("side", side)) })}
              rows={3}
              initial={life.lessons.find((each) => each.side === side)?.lessons}
              required
            />
          </CommandForm>
        </Disclosure>
      ))}
    </>
  );
};
