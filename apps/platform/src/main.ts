import { runPlatform } from "@sankofa/runtime/start/run-platform";
import { composition, demo } from "./composition";

void runPlatform(composition, (platform, settings) => demo.waysIn(platform, settings));
