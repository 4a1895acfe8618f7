import { giveWay, TO_ALL } from "@sankofa/sqlite-file/giving-way";

// Imported first by a thread that nobody waits for: loading what it works with takes as much of a core as work does.
giveWay(TO_ALL);
