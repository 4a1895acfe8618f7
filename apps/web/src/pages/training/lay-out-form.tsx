import { useState } from "react";
import type { ProgrammeDetail } from "../../api/enrolment";
import type { Agenda } from "../../api/scheduling";
import { useQuery } from "../../api/use-query";
import { ownZone, placeOfZone, plusDays, today } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { linkIn } from "../../parts/web-link";

const A_MONTH = 30;

interface FieldsProps {
  readonly agendas: readonly Agenda[];
  readonly programme: ProgrammeDetail;
}

/** Choosing another agenda asks for as many dates as it has days, one after the other until they are changed. */
const Fields = ({ agendas, programme }: FieldsProps) => {
  const own = agendas.find(({ agenda }) => agenda === programme.template) ?? agendas[0];
  const [agenda, choose] = useState(own?.agenda);
  const [first, begin] = useState(plusDays(today(), A_MONTH));
  const days = agendas.find((each) => each.agenda === agenda)?.days ?? [];
  return (
    <CommandForm
      path={`/programmes/${programme.programmeId}/trainings`}
      verb={say("lay-out.verb")}
      body={(form) =>
        present({
          agenda: textOf(form, "agenda"),
          dates: days.map(({ day }) => textOf(form, `day-${day}`)),
          begins: textOf(form, "begins"),
          ends: textOf(form, "ends"),
          place: given(form, "place"),
          link: linkIn(form, "link"),
        })
      }
    >
      <SelectField
        name="agenda"
        label={say("lay-out.agenda")}
        initial={agenda}
        onChange={choose}
        options={agendas.map((each) => ({
          value: each.agenda,
          label: `${name("template", each.agenda)} · ${say("lay-out.days", { days: each.days.length })}`,
        }))}
      />
      <InputField name="first" type="date" label={say("lay-out.first")} initial={first} onChange={begin} required />
      <div className="pair" key={`${agenda} ${first}`}>
        {days.map(({ day }) => (
          <InputField
            key={day}
            name={`day-${day}`}
            type="date"
            label={say("lay-out.day", { day })}
            initial={first === "" ? undefined : plusDays(first, day - 1)}
            required
          />
        ))}
      </div>
      {programme.zone !== ownZone() && (
        <p className="soft">{say("lay-out.clock", { zone: placeOfZone(programme.zone) })}</p>
      )}
      <div className="pair">
        <InputField name="begins" type="time" label={say("lay-out.begins")} initial="09:00" required />
        <InputField name="ends" type="time" label={say("lay-out.ends")} initial="17:00" required />
      </div>
      <InputField name="place" label={say("lay-out.place")} />
      <InputField name="link" label={say("lay-out.link")} />
    </CommandForm>
  );
};

/** Lays the agenda of a training on real days. */
export const LayOutForm = ({ programme }: { readonly programme: ProgrammeDetail }) => {
  const agendas = useQuery<{ readonly items: readonly Agenda[] }>("/agendas");
  return <Answer of={agendas}>{({ items }) => <Fields agendas={items} programme={programme} />}</Answer>;
};
