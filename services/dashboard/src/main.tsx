import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import "./style.css";

// The list of font files is longer than the program: it comes when the page stands and rests, in the system's font till then.
requestIdleCallback(() => void import("./fonts"), { timeout: 4000 });

const root = document.getElementById("root");
if (!root) throw new Error("no root in the page");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
