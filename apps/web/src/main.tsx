import { createRoot } from "react-dom/client";
import { App } from "./app";
import { askSession } from "./api/session";

void askSession();

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
