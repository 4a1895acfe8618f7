import type { Listed } from "../../api/access";
import { may } from "../../api/may";
import { useSession } from "../../api/session";
import type { ListedInstrument } from "../../api/settings";
import type { Asked } from "../../api/use-query";
import { longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { Status } from "../../parts/status";
import { useNames } from "../../parts/use-names";

interface InstrumentItemProps {
  readonly instrument: ListedInstrument;
  readonly publishes: boolean;
  readonly names: (actor: string) => string;
}

const InstrumentItem = ({ instrument, publishes, names }: InstrumentItemProps) => {
  const { id, version, published } = instrument;
  const isOut = published.some((each) => each.version === version);
  return (
    <li>
      <div className="card-head">
        <h3>{instrument.name}</h3>
        <Status
          word={say(isOut ? "settings.in-use" : published.length > 0 ? "settings.newer" : "settings.not-published")}
          shape={isOut ? "full" : "open"}
        />
      </div>
      <p>{instrument.purpose}</p>
      <p className="small soft">
        {say("settings.instrument", {
          kind: name("instrument-kind", instrument.kind),
          version,
          items: instrument.items,
        })}
      </p>
      {published.length > 0 && (
        <ul className="plain small">
          {[...published].reverse().map((each) => (
            <li key={each.version}>
              {say("settings.published", { version: each.version, day: longDate(each.published), who: names(each.by) })}
            </li>
          ))}
        </ul>
      )}
      {publishes && !isOut && (
        <CommandForm
          path="/instruments"
          verb={say("settings.publish", { version })}
          body={() => ({ instrument: id, version })}
          look="quiet"
          label={say("settings.publish-label", { name: instrument.name, version })}
        />
      )}
    </li>
  );
};

/** What can be asked: each instrument with the versions that are published, and by whom. */
export const InstrumentsCard = ({ asked }: { readonly asked: Asked<Pick<Listed<ListedInstrument>, "items">> }) => {
  const session = useSession();
  const names = useNames(asked.data?.items.flatMap(({ published }) => published.map(({ by }) => by)) ?? []);
  const publishes = may(session, {}, "funder-administrator", "programme-manager");
  return (
    <Card title={say("settings.instruments")}>
      <p className="soft">{say("settings.instruments-lead")}</p>
      <Answer of={asked} lines={12}>
        {({ items }) => (
          <ul className="plain rows">
            {items.map((instrument) => (
              <InstrumentItem key={instrument.id} instrument={instrument} publishes={publishes} names={names} />
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  );
};
