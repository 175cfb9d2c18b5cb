import type { Image } from "../image-catalogue.ts";
import type { Programs } from "./programs.ts";

const PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Images that do something before they run what they are asked to. */
export function entrypointImages(programs: Programs): Image[] {
  const content = {
    get files() {
      return programs.script("talking-entrypoint");
    },
  };
  return [
    {
      name: "faultline/entrypoint:1",
      entrypoint: ["talking-entrypoint"],
      command: ["sh"],
      env: { PATH },
      content,
    },
  ];
}
