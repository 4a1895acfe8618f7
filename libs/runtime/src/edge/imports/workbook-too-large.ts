/** A workbook that unfolds to more than is taken in. */
export class WorkbookTooLarge extends Error {}
