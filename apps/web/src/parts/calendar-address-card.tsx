import type { Listed } from "../api/access";
import type { CalendarAddress } from "../api/scheduling";
import { useSession } from "../api/session";
import { useQuery } from "../api/use-query";
import { longDate } from "../catalogue/moments";
import { say } from "../catalogue/words";
import { Answer } from "./answer";
import { Disclosure } from "./card";
import { ChoiceField } from "./choice";
import { EndForm } from "./end-form";
import { FoldedCard } from "./folded-card";
import { textOf } from "./form-data";
import { SecretForm } from "./secret-form";

type Thing = Pick<CalendarAddress, "of" | "on">;

const TITLES = ["discreet", "telling"] as const;

const MakeForm = ({ thing: { of, on }, done }: { readonly thing: Thing; readonly done: () => void }) => (
  <SecretForm
    path="/calendar-addresses"
    verb={say("calendar-address.make")}
    lead={say("calendar-address.shown-once")}
    copyVerb={say("calendar-address.copy")}
    body={(form) => ({ of, ...(of === "person" ? {} : { on }), titles: textOf(form, "titles") })}
    onDone={done}
  >
    <ChoiceField
      name="titles"
      label={say("calendar-address.titles")}
      initial={TITLES[0]}
      options={TITLES.map((value) => ({
        ...{ value, label: say(`calendar-address.${value}`), hint: say(`calendar-address.${value}-hint`) },
      }))}
    />
  </SecretForm>
);

const Standing = ({ address, again }: { readonly address: CalendarAddress; readonly again: () => void }) => (
  <>
    <p className="small soft">
      {say("calendar-address.made", { day: longDate(address.created) })}{" "}
      {address.lastFetched === undefined
        ? say("calendar-address.never-fetched")
        : say("calendar-address.last-fetched", { day: longDate(address.lastFetched) })}
    </p>
    <EndForm
      path={`/calendar-addresses/${address.id}`}
      summary={say("calendar-address.end-summary")}
      lead={say("calendar-address.end-lead")}
      verb={say("calendar-address.end-verb")}
      ended={again}
    />
  </>
);

/** SCH-7: an address for the reader's own calendar program, of what they may see here; made, made anew and ended. */
export const CalendarAddressCard = ({ of, on }: Pick<Thing, "of"> & { readonly on?: string }) => {
  const { account } = useSession();
  const thing = { of, on: on ?? account.id };
  const asked = useQuery<Pick<Listed<CalendarAddress>, "items">>("/calendar-addresses");
  const address = asked.data?.items.find((each) => each.of === of && each.on === thing.on);
  return (
    <FoldedCard
      title={say("calendar-address.title")}
      id="calendar-address"
      telling={address && say("calendar-address.made", { day: longDate(address.created) })}
    >
      <p>{say(`calendar-address.lead-${of}`)}</p>
      <Answer of={asked} lines={2}>
        {() => (
          <>
            <Disclosure summary={address ? say("calendar-address.again-summary") : say("calendar-address.make")}>
              {address && <p className="hint">{say("calendar-address.again-hint")}</p>}
              <MakeForm thing={thing} done={asked.again} />
            </Disclosure>
            {address && <Standing address={address} again={asked.again} />}
          </>
        )}
      </Answer>
    </FoldedCard>
  );
};
