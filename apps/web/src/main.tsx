import { createRoot } from "react-dom/client";
import { App } from "./app";
import { keepPages } from "./api/newer-pages";
import { askSession } from "./api/session";
import { loadWords } from "./catalogue/words";

void askSession();

const root = document.getElementById("root");
void loadWords().then(() => root && createRoot(root).render(<App />));
addEventListener("load", () => void keepPages());
