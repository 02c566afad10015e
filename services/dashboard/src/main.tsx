import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import "./style.css";

// The list of font files is longer than the program: it comes when the page already stands, in the system's font till then.
void import("./fonts");

const root = document.getElementById("root");
if (!root) throw new Error("no root in the page");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
