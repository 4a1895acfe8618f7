import { useState } from "react";
import { sendWaiting, useOutbox } from "../api/outbox";
import { signOut } from "../api/session";
import { say } from "../catalogue/words";

/** The way out. It leaves nothing on the device, so whoever has something unsent is asked first. */
export const SignOut = () => {
  const unsent = useOutbox().length;
  const [asked, setAsked] = useState(false);
  const press = async (): Promise<void> => {
    if (unsent > 0) {
      setAsked(true);
      await sendWaiting();
    } else await signOut();
  };
  return asked && unsent > 0 ? (
    <div role="alert">
      <p className="small">{say("account.unsent", { unsent })}</p>
      <div className="buttons">
        <button type="button" className="grave" onClick={() => void signOut()}>
          {say("account.sign-out-anyway")}
        </button>
        <button type="button" className="quiet" onClick={() => setAsked(false)}>
          {say("account.stay")}
        </button>
      </div>
    </div>
  ) : (
    <button type="button" className="quiet" onClick={() => void press()}>
      {say("account.sign-out")}
    </button>
  );
};
