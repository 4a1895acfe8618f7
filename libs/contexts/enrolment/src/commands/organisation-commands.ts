import { correctOrganisation } from "./correct-organisation";
import { describeFocusProject } from "./describe-focus-project";
import { followStrategicCommitment } from "./follow-strategic-commitment";
import { listAssets } from "./list-assets";
import { makeStrategicCommitment } from "./make-strategic-commitment";
import { nameKeyProgrammes } from "./name-key-programmes";
import { notePlace } from "./note-place";
import { planMentoring } from "./plan-mentoring";
import { registerOrganisation } from "./register-organisation";
import { reserveOrganisationName } from "./reserve-organisation-name";
import { settleOrganisationName } from "./settle-organisation-name";
import { stateNeeds } from "./state-needs";
import { withdrawStrategicCommitment } from "./withdraw-strategic-commitment";

/** What can be said of an organisation. */
export const organisationCommands = [
  registerOrganisation,
  notePlace,
  correctOrganisation,
  reserveOrganisationName,
  settleOrganisationName,
  makeStrategicCommitment,
  followStrategicCommitment,
  withdrawStrategicCommitment,
  nameKeyProgrammes,
  describeFocusProject,
  stateNeeds,
  listAssets,
  planMentoring,
];
