import "reflect-metadata";
import { describeRoom } from "@sankofa/testing/room-suite";
import { enrolment } from "./enrolment.context";

describeRoom(enrolment);
