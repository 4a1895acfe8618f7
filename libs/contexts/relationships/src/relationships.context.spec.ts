import "reflect-metadata";
import { describeRoom } from "@sankofa/testing/room-suite";
import { relationships } from "./relationships.context";

describeRoom(relationships);
