import { Link } from "wouter";
import { MEETING_SUMMARY, type Form, type Sheet } from "../../api/assessment";
import type { EngagementDetail } from "../../api/scheduling";
import { useQuery, type Asked } from "../../api/use-query";
import { dateIn, dateOf, longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";

/** The day it was where the meeting was held. */
const dayOf = ({ happened, startsAt, zone }: EngagementDetail): string | undefined => {
  const moment = happened ?? startsAt;
  if (moment === null) return undefined;
  return moment.endsWith("Z") ? dateIn(moment, zone) : dateOf(moment);
};

/** The meeting that a form speaks of, if it speaks of one. */
export const useMeeting = (form: Form | undefined): Asked<EngagementDetail> =>
  useQuery<EngagementDetail>(form?.instrument === MEETING_SUMMARY && form.about ? `/engagements/${form.about}` : null);

/** What is known of the meeting already, where nothing was answered yet: nobody types it again. */
export const withMeeting = (form: Form, meeting: EngagementDetail | undefined): Form => {
  const day = meeting && dayOf(meeting);
  if (form.sheet || day === undefined) return form;
  const known: Sheet = {
    answers: [{ item: "met-on", value: day }],
    texts: [{ item: "organisation", text: form.menteeOrganisation }],
    contacts: [],
  };
  return { ...form, sheet: known };
};

/** Which meeting it is, and the way to it. */
export const MeetingLink = ({ meeting }: { readonly meeting: EngagementDetail }) => {
  const day = dayOf(meeting);
  return (
    <p>
      {say("form.of-meeting")}{" "}
      <Link href={`/engagements/${meeting.engagementId}`}>
        {name("engagement-kind", meeting.kind)}
        {day !== undefined && ` · ${longDate(day)}`}
      </Link>
    </p>
  );
};
