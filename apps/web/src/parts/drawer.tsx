import { useEffect, useId, useRef } from "react";
import { say } from "../catalogue/words";

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A panel over the page: the browser's own dialog, so that focus stays inside, Escape closes and focus comes back. */
export const Drawer = ({ title, onClose, children }: DrawerProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <header className="card-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
          {say("drawer.close")}
        </button>
      </header>
      {children}
    </dialog>
  );
};
