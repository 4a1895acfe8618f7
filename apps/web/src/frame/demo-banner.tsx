import { useDemonstration } from "../api/demonstration";
import { say } from "../catalogue/words";

/** Stands on every page of a demonstration, on screen and on paper: nobody takes its figures for a programme's. */
export const DemoBanner = () =>
  useDemonstration() ? <aside className="demo-banner">{say("demo.banner")}</aside> : null;
