import { describe, expect, it } from "vitest";
import { commandWords } from "../../../src/subjects/command-words.ts";
import { runnerProgram } from "../../../src/subjects/runner-program.ts";

describe("a command line", () => {
  it.each([
    ["a  b\tc", ["a", "b", "c"]],
    [`a 'b c' "d e"f`, ["a", "b c", "d ef"]],
    [`'' ""`, ["", ""]],
    [`a\\ b \\'c "\\"d\\" \\x"`, ["a b", "'c", '"d" \\x']],
    [`sh -c 'exec x | y > $Z' {config}`, ["sh", "-c", "exec x | y > $Z", "{config}"]],
  ])("%j is parted as a shell would", (line, words) => {
    expect(commandWords(line)).toEqual(words);
  });

  it.each([
    ["no-such-program {config}", /the runner's program "no-such-program" was not found on the PATH/],
    [
      "./README.md {config}",
      /"\.\/README\.md" was not found at \/.*README\.md \(it has to be a file that may be executed\)$/,
    ],
    ["{config}", /the runner's program "\{config\}" was not found on the PATH/],
    ["true", /names neither \{config\} nor \{gitlab_url\} and \{token\}/],
    ["true {gitlab_url}", /names neither \{config\} nor \{gitlab_url\} and \{token\}/],
    [
      "true {config} {work_dir} {Name}",
      /no placeholder \{work_dir\} \(did you mean "workdir"\?\)\n.*no placeholder \{Name\} \(did you mean "name"\?\)/,
    ],
    ["true {config} | tee log", /has an unquoted \|, .*: column 15 of true/],
    ["$HOME/runner {config}", /has an unquoted \$, /],
    ["true 'a", /has a ' that is not closed: column 6 of true 'a$/],
    ["true a\\", /ends with a backslash: column 7/],
    [" ", /the runner's command line is empty/],
  ])("%j is refused", (line, message) => {
    expect(() => runnerProgram(line)).toThrow(message);
  });

  it("needs no config.toml where it names GitLab and the token", () => {
    expect(runnerProgram("true {gitlab_url} {token}").command).toEqual(["true", "{gitlab_url}", "{token}"]);
  });
});
