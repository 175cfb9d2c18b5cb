import { expect, it } from "vitest";
import { chooseImages } from "../../../src/executor/setup/choose-images.ts";
import { jobContext } from "../../contract/executor/job-context.ts";

const LINUX = { os: "linux", arch: "amd64", windowsBuild: "" };

it.each([
  ["alpine:3", "ruby", "alpine:3", []],
  ["$WANTED", "ruby", "alpine:3", []],
  ["", "ruby:$TAG", "ruby:4", ["INFO Using default image"]],
  ["$NONE", "ruby", "ruby", ["INFO Using default image"]],
])("with %j in the job and %j in config.toml it is %j, and the log says %j", (name, image, wanted, said) => {
  const { context, lines } = jobContext({
    kubernetes: { image },
    job: { image: { name } },
    variables: [
      { key: "WANTED", value: "alpine:3" },
      { key: "TAG", value: "4" },
    ],
  });
  expect(chooseImages(context, LINUX).build).toBe(wanted);
  expect(lines).toEqual(said);
});

it("without any image it is the configuration's fault, and no other try helps", () => {
  const { context } = jobContext({ kubernetes: { image: "$NONE" }, job: { image: { name: "" } } });
  expect(() => chooseImages(context, LINUX)).toThrow(
    expect.objectContaining({
      message: "check defaults error: no image specified and no default set in config",
      reason: "runner_configuration_error",
    }),
  );
});
