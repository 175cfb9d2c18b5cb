import { createCertificateAuthority, type CertificateAuthority } from "../../fake-apiserver/index.ts";
import type { Inside } from "../faults/index.ts";
import { hasProgram } from "../platform/index.ts";
import { DEFAULT_WORDS } from "../scenario/world-words.ts";
import { missingCapability } from "./capabilities.ts";
import { createFakeWorld, type Ground } from "./fake-world.ts";
import { createSlowness } from "./slowness.ts";
import type { WorldMaker } from "./world-maker.ts";

/** The embedded world for each scenario; done by hand its faults happen as they would in a cluster that is not ours, where that can be. */
export function fakeWorlds(ground: Ground, { inside }: { inside?: Inside } = {}): WorldMaker {
  const { description, isolation } = ground.runtime;
  // One for all: making keys and certificates takes some 8 ms of CPU, and no scenario looks into another's world.
  let authority: Promise<CertificateAuthority> | undefined;
  return {
    name: "fake",
    description: `containers: ${description}`,
    versions: { containers: description },
    missing: ({ needs }) => missingCapability(needs, isolation, hasProgram),
    slowness: createSlowness(),
    namespaceFor: () => DEFAULT_WORDS.namespace,
    firstJobIn: () => DEFAULT_WORDS.job,
    async create(options) {
      authority ??= createCertificateAuthority(ground.clock.now());
      return createFakeWorld(ground, {
        ...options,
        authority: await authority,
        ...(inside === undefined ? {} : { inside }),
      });
    },
  };
}
