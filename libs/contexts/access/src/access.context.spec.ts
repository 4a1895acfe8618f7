import "reflect-metadata";
import { describeRoom } from "@sankofa/testing/room-suite";
import { access } from "./access.context";

describeRoom(access);
