import { runPlatform } from "@sankofa/runtime/start/run-platform";
import { composition } from "./composition";

void runPlatform(composition);
