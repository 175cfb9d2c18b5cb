import { noticed } from "./broken-runner.ts";
import { deliverAgain, endAgain, sendAgain, startAgain } from "./meddling.ts";
import { legacy } from "./stories.ts";

const slow = { script: ["echo one two three", "sleep 1"] };

noticed("INV-ONCE", [
  {
    way: "starts a script twice",
    story: slow,
    meddle: startAgain,
    got: /^start 2 after the run before ended with 0/,
    proof: ["stage-start", "stage-end", "stage-start"],
  },
  {
    way: "has a script run beside itself",
    story: slow,
    meddle: endAgain,
    got: /^another end after the run before ended with 0/,
    proof: ["stage-start", "stage-end", "stage-end"],
  },
  {
    way: "delivers the line that starts a script twice",
    story: slow,
    meddle: deliverAgain,
    got: /^it was delivered twice/,
    proof: ["request", "request"],
  },
  {
    way: "sends a script to two shells under the legacy strategy",
    story: legacy(slow),
    meddle: sendAgain,
    got: /^the same script went to a second shell/,
    proof: ["exec-start", "exec-start"],
  },
]);
