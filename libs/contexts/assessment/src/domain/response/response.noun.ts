import { attachmentRefusals } from "@sankofa/kernel/attachment";
import { noun, refusals } from "@sankofa/kernel/manifest";
import { responseDecider, type ResponseCode } from "./response.decide";
import { responseFacts } from "./response.events";
import { responseScope } from "./response.state";

/** One filling of a form. Without a form of its state to keep: whether two sheets say the same is decided on open texts. */
export const response = noun({
  context: "assessment",
  name: "response",
  facts: responseFacts,
  decider: responseDecider,
  scopeOf: responseScope,
});

export const responseRefusals = refusals<ResponseCode>({
  ...attachmentRefusals,
  "response-form-unknown": { status: 404, title: "There is no such form" },
  "response-side-not-yours": { status: 409, title: "A form for the {side} is not yours to answer" },
  "response-form-closed": { status: 409, title: "The form is {status}: it takes no answers any more" },
  "response-relationship-ended": {
    status: 409,
    title: "The relationship has ended: only closing forms are still filled",
  },
  "response-version-unpublished": { status: 409, title: "Version {version} of the form is not published" },
  "response-submitted-already": {
    status: 409,
    title: "The form was submitted already: correct it, with a reason, where it is wrong",
  },
  "response-not-submitted": { status: 409, title: "Nothing was submitted that could be corrected or withdrawn" },
  "response-changed-too-often": {
    status: 409,
    title: "The form was filled and corrected {most} times: it can only be withdrawn",
  },
  "response-fact-unknown": { status: 404, title: "The response has no such entry" },
});
