import "reflect-metadata";
import { describeRoom } from "@sankofa/testing/room-suite";
import { scheduling } from "./scheduling.context";

describeRoom(scheduling);
