import { Link } from "wouter";
import type { OutlastingGrant } from "../../api/access";
import { say } from "../../catalogue/words";
import { useList } from "../../parts/use-list";

/** Beyond so many it says that there are more: each is read with its person and place, only to be counted here. */
const MOST = 20;

/** PRV-2: how much access waits to be asked about, and where that is done; nothing where none does. */
export const AccessToAsk = () => {
  // A page may hold nothing, for what ran out meanwhile: it is asked on until something waits.
  const { items, more } = useList<OutlastingGrant>("/outlasting-grants", { limit: MOST }, 1);
  if (items.length === 0) return null;
  return (
    <p className="notice">
      <Link href="/settings/people">{say(more ? "my.outlasting-many" : "my.outlasting", { count: items.length })}</Link>
    </p>
  );
};
