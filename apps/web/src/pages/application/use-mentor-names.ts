import type { Listed } from "../../api/access";
import type { ListedMentor } from "../../api/reports";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";

/** As many mentors as a proposal ranks. */
const MOST_MENTORS = 100;

/** How a programme's mentors are called: a proposal looks at organisations, and several mentors may work for one. */
export const useMentorNames = (programmeId: string): ((mentorId: string) => string) => {
  const asked = useQuery<Listed<ListedMentor>>(`/programmes/${programmeId}/mentors`, { limit: MOST_MENTORS });
  const names = new Map(asked.data?.items.map(({ mentorId, name }) => [mentorId, name]));
  return (mentorId) => names.get(mentorId) ?? say("names.somebody");
};
