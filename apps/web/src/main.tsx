import { createRoot } from "react-dom/client";
import { App } from "./app";
import { askSession } from "./api/session";
import { loadWords } from "./catalogue/words";

void askSession();

const root = document.getElementById("root");
void loadWords().then(() => root && createRoot(root).render(<App />));
