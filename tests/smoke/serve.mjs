// Serves folders on this machine, for the tests that need a browser.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
  ".wasm": "application/wasm", ".json": "application/json", ".jsonl": "text/plain; charset=utf-8", ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** Serves each file from the first of the folders that has it; a path that ends in `/` is the page of that folder. */
export async function serve(...folders) {
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const path = asked.endsWith("/") ? `${asked}index.html` : asked;
    for (const folder of folders) {
      try {
        const body = readFileSync(join(folder, path));
        response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
        return response.end(body);
      } catch {
        // The next folder may have it.
      }
    }
    response.statusCode = 404;
    return response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}
