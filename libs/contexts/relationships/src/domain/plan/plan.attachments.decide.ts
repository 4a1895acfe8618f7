import { attachmentFault, attachmentOf } from "@sankofa/kernel/attachment";
import { accept, refuse } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Planning } from "./plan.commands";
import type { Pictured } from "./plan.events";
import type { DraftedPlan } from "./plan.state";

/** Enough to show a day by; more would be an album. */
const MOST_PICTURES = 6;

/** What a browser shows and makes itself: the pages make a picture small before it is sent. */
const PICTURES: readonly string[] = ["image/png", "image/jpeg"];

/** What a picture is of: what the plan knows of it, and which side's it is where it is one side's. */
const subjectOf = (state: DraftedPlan, about: Pictured, aboutId: Id) =>
  about === "story"
    ? state.stories.find((each) => each.storyId === aboutId)
    : state.reached.find((each) => each.milestoneId === aboutId);

/** GEN-6, PRV-4: a picture hangs on a story, by the side that told it, or on a milestone that was reached, by either. */
export const attach: Planning<"attach-to-plan"> = ({ about, aboutId, file, alternative }, state, given) => {
  const subject = subjectOf(state, about, aboutId);
  if (!subject) return refuse(about === "story" ? "story-unknown" : "milestone-not-reached", {}, "/aboutId");
  if ("side" in subject && given.speaksFor?.includes(subject.side) !== true)
    return refuse("side-not-yours", { side: subject.side }, "/aboutId");
  const known = state.pictures.find((each) => each.digest === file.digest);
  if (known?.withdrawn) return refuse("picture-withdrawn", {}, "/file");
  if (known) return known.aboutId === aboutId ? accept() : refuse("picture-elsewhere", {}, "/file");
  if (!PICTURES.includes(file.mediaType)) return refuse("picture-expected", {}, "/file");
  const fault = attachmentFault(file, given.fileReceived === true, given.now);
  if (fault) return refuse(fault, {}, "/file");
  const there = state.pictures.filter((each) => each.aboutId === aboutId && !each.withdrawn);
  if (there.length >= MOST_PICTURES) return refuse("pictures-too-many", { most: MOST_PICTURES }, "/file");
  const data = { ...state.ids, about, aboutId, title: subject.title, ...attachmentOf(file), alternative };
  return accept({ type: "relationships.plan-attachment-added", data });
};

/** PRV-4: that it was there stays recorded, the picture goes; a second cause is no news of one that is gone. */
export const withdrawAttachment: Planning<"withdraw-plan-attachment"> = ({ digest, cause }, state) => {
  const known = state.pictures.find((each) => each.digest === digest);
  if (!known) return refuse("picture-unknown");
  if (known.withdrawn) return accept();
  const { about, aboutId, title } = known;
  const data = { ...state.ids, about, aboutId, title, digest, cause };
  return accept({ type: "relationships.plan-attachment-withdrawn", data });
};
