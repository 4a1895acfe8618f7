import { runPlatform } from "@sankofa/runtime/start/run-platform";
import { composition, waysIn } from "./composition";

void runPlatform(composition, waysIn);
