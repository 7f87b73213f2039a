import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import * as z from "zod";
import { makeQueryClient } from "./api/hooks.ts";
import { startLanguage } from "./app/language.ts";
import { makeRouter } from "./app/router.tsx";
import "./ui/tokens.css";
import "./ui/base.css";

// The strict content security policy forbids the `new Function` that zod would otherwise speed itself up with.
z.config({ jitless: true });

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

await startLanguage();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
