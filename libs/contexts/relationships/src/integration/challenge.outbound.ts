import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { relationshipsPublished, type RelationshipsPublished } from "@sankofa/contracts/relationships.published";
import { sayingOnly, type Outbound } from "@sankofa/kernel/contract";
import type { ChallengeFact } from "../domain/challenge/challenge.events";
import type { ChallengeStatus } from "../domain/challenge/challenge.state";

const publish = sayingOnly(relationshipsPublished);

/** The world hears that there is a challenge, of which kind and how it stands; never what anybody wrote about it. */
const changed =
  (status: ChallengeStatus) =>
  ({ data }: ChallengeFact) =>
    publish("org.sankofa.challenge.changed.v1", { ...data, status });

export const challengeOutbound: Outbound<ChallengeFact, RelationshipsMessage, RelationshipsPublished> = {
  "relationships.challenge-raised": {
    inside: ({ data }) => ({ type: "challenge.raised", data }),
    outside: changed("raised"),
  },
  "relationships.challenge-advice-offered": {
    inside: ({ data }) => ({ type: "challenge.advice-offered", data }),
    outside: changed("advised"),
  },
  "relationships.challenge-acted-on": {
    inside: ({ data }) => ({ type: "challenge.acted-on", data }),
    outside: changed("acted-on"),
  },
  "relationships.challenge-sent-to-mediator": {
    inside: ({ data }) => ({ type: "challenge.sent-to-mediator", data }),
    outside: changed("with-mediator"),
  },
  "relationships.challenge-mediated": {
    inside: ({ data }) => ({ type: "challenge.mediated", data }),
    outside: changed("mediated"),
  },
  "relationships.challenge-resolved": {
    inside: ({ data }) => ({ type: "challenge.resolved", data }),
    outside: changed("resolved"),
  },
  "relationships.challenge-reopened": {
    inside: ({ data }) => ({ type: "challenge.reopened", data }),
    outside: changed("reopened"),
  },
};
