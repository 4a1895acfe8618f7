import "reflect-metadata";
import { describeRoom } from "@sankofa/testing/room-suite";
import { reporting } from "./reporting.context";

describeRoom(reporting, { auditorsMay: ["export-programme", "export-relationship"] });
