import { render } from "preact";
import "./parts/index.js";
import "./app/console.js";
import { App } from "./app/app.js";
import { serveOffline } from "./app/offline.js";
import { start } from "./engine/start.js";

const place = document.getElementById("app");
if (place) render(<App />, place);
void start();
serveOffline();
