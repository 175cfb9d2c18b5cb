import { expect } from "vitest";
import { historyMatchers } from "./matchers.js";
expect.extend(historyMatchers);
