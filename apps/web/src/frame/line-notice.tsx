import { useShownAsOf } from "../api/kept-answers";
import { takeNewerPages, useNewerPages } from "../api/newer-pages";
import { dateAndTime } from "../catalogue/moments";
import { say } from "../catalogue/words";

/** Says that the page is read without a line and of when it is, and that newer pages are there. */
export const LineNotice = () => {
  const at = useShownAsOf();
  const newer = useNewerPages();
  return (
    <div role="status" className="ribbon-place">
      {at !== undefined && <p className="ribbon">{say("line.as-of", { moment: dateAndTime(at) })}</p>}
      {newer && (
        <p className="ribbon">
          <span>{say("line.newer")}</span>
          <button type="button" className="link" onClick={takeNewerPages}>
            {say("line.take-newer")}
          </button>
        </p>
      )}
    </div>
  );
};
