import "reflect-metadata";
import { describeRoom } from "@sankofa/testing/room-suite";
import { assessment } from "./assessment.context";

describeRoom(assessment);
