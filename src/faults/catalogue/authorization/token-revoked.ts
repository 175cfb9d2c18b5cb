import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  renew: z
    .boolean()
    .default(false)
    .describe("Whoever asks its credential program, or reads its token file, again gets a token that is taken."),
});

/** Bearer tokens expire, or somebody revokes them, while a job runs. */
export const tokenRevoked = defineFault({
  id: "token-revoked",
  layer: "authorization",
  title: "Bearer tokens are no longer taken",
  docs: "From that moment every request with a token of before is answered 401 `Unauthorized`; open streams go on. A runner with a credential plugin or a token file asks it again; another one can do nothing but fail.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ renew }) => ({ hook: "moment", action: { do: "revoke-tokens", renew } }),
  describe: ({ renew }) => `bearer tokens are revoked${renew ? ", new ones can be had" : ""}`,
});
