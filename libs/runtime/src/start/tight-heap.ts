import { setFlagsFromString } from "node:v8";

/** In per cent of what was alive when the heap was last collected. */
const MOST_GROWTH = 40;

/**
 * Has what was dropped collected before the heap has grown by two fifths. V8 lets it become three times of what lives
 * first, and what hundreds of callers wait with is dropped as soon as they are answered: on a small machine that is
 * memory which nobody else has. Holds for the whole process, its threads included.
 */
export const keepHeapTight = (): void => setFlagsFromString(`--heap-growing-percent=${MOST_GROWTH}`);
