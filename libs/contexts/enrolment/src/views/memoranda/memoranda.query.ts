import { query } from "@sankofa/kernel/manifest";
import { field, list, LONGEST_DOCUMENT, orNull, record, Type } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { memorandaView, type MemorandumDoc } from "./memoranda.view";
import { printedMemorandum } from "./printed-memorandum.query";

export class GetMemorandumRequest {
  @Matches(ID)
  memorandumId!: string;
}

const actor = () => field.public(Type.String());

const signature = record({
  side: field.oneOf("mentor", "mentee"),
  personId: field.id(),
  name: field.personal("personId"),
  title: field.personal("personId"),
  signedOn: field.localDate(),
  at: field.instant(),
  by: actor(),
});

export const getMemorandum = query<GetMemorandumRequest, Omit<MemorandumDoc, "funder">>({
  name: "get-memorandum",
  summary: "A memorandum with every version of its text and the signatures each one has",
  route: "GET /memoranda/:memorandumId",
  request: GetMemorandumRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor", "applicant", "mentee", "signatory"],
  views: [memorandaView],
  asOf: true,
  response: record({
    memorandumId: field.id(),
    applicationId: field.id(),
    programmeId: field.id(),
    status: field.oneOf("draft", "in-force"),
    programmeName: field.line(),
    mentorOrganisation: field.line(),
    menteeOrganisation: field.line(),
    from: field.localDate(),
    until: field.localDate(),
    zone: field.zone(),
    textVersion: field.whole(1),
    digest: field.digest(),
    inForceSince: orNull(field.instant()),
    versions: list(
      record({
        textVersion: field.whole(1),
        text: field.text({ maxLength: LONGEST_DOCUMENT }),
        digest: field.digest(),
        why: orNull(field.text()),
        at: field.instant(),
        by: actor(),
        signatures: list(signature),
      }),
    ),
  }),
  answer: async ({ memorandumId }, reading) => {
    const doc = await reading.get(memorandaView, memorandumId);
    if (!doc) return undefined;
    const { funder: _funder, ...shown } = doc;
    return shown;
  },
  print: printedMemorandum,
});
