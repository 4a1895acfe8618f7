import { useState } from "react";
import { instantOf } from "../catalogue/moments";
import { say } from "../catalogue/words";
import { InputField } from "./field";
import { clockThere } from "./there";

interface DayAndTimeProps {
  readonly day: string;
  readonly time: string;
  /** Where people meet: its clock is told beside the reader's own, by which is typed. */
  readonly zone: string;
}

/** When something is to begin, by the reader's own clock. */
export const DayAndTime = ({ day: firstDay, time: firstTime, zone }: DayAndTimeProps) => {
  const [day, setDay] = useState(firstDay);
  const [time, setTime] = useState(firstTime);
  const there = day === "" || time === "" ? undefined : clockThere(instantOf(day, time), zone);
  return (
    <>
      <InputField
        name="day"
        sentAs="startsAt"
        type="date"
        label={say("contacts.day")}
        initial={firstDay}
        onChange={setDay}
        required
      />
      <InputField
        name="time"
        type="time"
        label={say("contacts.time")}
        hint={there && say("contacts.own-clock", { there })}
        initial={firstTime}
        onChange={setTime}
        required
      />
    </>
  );
};
