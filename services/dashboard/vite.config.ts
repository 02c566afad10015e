import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Where the program listens in development and in tests. */
const program = process.env["RENKEI_URL"] ?? "http://127.0.0.1:8080";
const proxy = Object.fromEntries(
  ["/graphql", "/auth", "/documents", "/calendar", "/uploads", "/spaces/export.zip", "/research/"].map((path) => [
    path,
    { target: program, changeOrigin: true, headers: { origin: program } },
  ]),
);

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    {
      // Every browser that runs the page reads woff2: the older copies would only double the program's size.
      name: "woff2-only",
      enforce: "pre",
      transform(code, id) {
        if (!id.includes("@fontsource") || !id.endsWith(".css")) return undefined;
        return { code: code.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, ""), map: null };
      },
    },
  ],
  build: { target: "es2023", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy },
  preview: { proxy },
  test: { include: ["src/**/*.test.ts"] },
});
