import { quoted } from "./quoting.js";
const ESCAPE = "[char]27";
const BOLD_GREEN = "[32;1m";
const YELLOW = "[0;33m";
const RESET = "[0;m";
/** For PowerShell and PowerShell Core; the functions that its lines call come with the stage around it. */
export function createPowershellWriter({ resolvePaths }) {
    const lines = [];
    let depth = 0;
    const raw = (line) => lines.push(depth === 0 || line === "" ? line : "  ".repeat(depth) + line);
    const path = (text) => resolvePaths
        ? `($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath(${quoted(text)}))`
        : quoted(text);
    const call = (parts) => `& ${parts.map(quoted).join(" ")}`;
    const coloured = (colour, text) => raw(`Write-Output (${colour === "" ? "" : `${ESCAPE} + '${colour}' + `}${quoted(text)} + ${ESCAPE} + '${RESET}')`);
    const mark = (edge, name) => {
        const time = "[DateTimeOffset]::UtcNow.ToUnixTimeSeconds()";
        const parts = [`'section_${edge}:'`, time, quoted(`:${name}`), "[char]13", ESCAPE, "'[0K'"];
        raw(`[Console]::Write((${parts.join(", ")}) -join '')`);
    };
    const block = (fill) => {
        depth++;
        fill();
        depth--;
    };
    /** Lines that make the condition known, and the expression that then tells it. */
    const test = (condition) => {
        if ("folder" in condition)
            return `Test-Path -LiteralPath ${path(condition.folder)} -PathType Container`;
        if ("file" in condition)
            return `Test-Path -LiteralPath ${path(condition.file)} -PathType Leaf`;
        if ("ownFolder" in condition)
            return `\${env:${condition.ownFolder}}`;
        if ("offers" in condition) {
            const { command, offers } = condition;
            raw(`try { $printed = ${call(command)} 2>&1 | Out-String } catch { $printed = "$_" }`);
            return `$printed.Contains(${quoted(offers)})`;
        }
        const command = call(condition.succeeds);
        if (condition.silent === true)
            raw(`try { ${command} *> $null; $succeeded = $? } catch { $succeeded = $false }`);
        else
            raw(`try { ${command}; $succeeded = $? } catch { Write-Output "$_"; $succeeded = $false }`);
        return "$succeeded";
    };
    return {
        userLine(text) {
            // Not indented: a here-string of the user must begin and end at the start of a line.
            lines.push(text, "Stop-OnFailure $?");
        },
        command(...parts) {
            raw(call(parts));
            raw("Stop-OnFailure $?");
        },
        bestEffort: (...parts) => raw(`try { ${call(parts)} *> $null } catch { }`),
        variable({ key, value, file }, temporary) {
            if (file !== true) {
                raw(`Set-JobVariable ${quoted(key)} ${quoted(value)}`);
                return;
            }
            const target = path(`${temporary}/${key}`);
            raw(`New-Folder ${path(temporary)}`);
            raw(`[IO.File]::WriteAllText(${target}, ${quoted(value)})`);
            raw(`Set-JobVariable ${quoted(key)} ${target}`);
        },
        setVariable: (name, value) => raw(`Set-JobVariable ${quoted(name)} ${quoted(value)}`),
        unsetVariable: (name) => raw(`[Environment]::SetEnvironmentVariable(${quoted(name)}, $null)`),
        environmentFile(file) {
            raw(`Set-JobVariable 'GITLAB_ENV' ${path(file)}`);
            raw("Get-Content -LiteralPath $env:GITLAB_ENV | Where-Object { $_ -match '=' } | ForEach-Object {");
            raw("  $name, $value = $_ -split '=', 2");
            raw("  Set-JobVariable $name $value");
            raw("}");
        },
        notice: (text) => coloured(BOLD_GREEN, text),
        warning: (text) => coloured(YELLOW, text),
        print: (text) => coloured("", text),
        blank: () => raw("Write-Output ''"),
        hostLine: (via) => raw(`Write-Output ('Running on ' + [Environment]::MachineName + ${quoted(`${via === "" ? "" : ` via ${via}`}...`)})`),
        sectionStart: (name, options) => mark("start", name + options),
        sectionEnd: (name) => mark("end", name),
        cd: (folder) => raw(`Set-Location -LiteralPath ${path(folder)}`),
        makeFolder: (folder) => raw(`New-Folder ${path(folder)}`),
        makeFile: (file) => raw(`[IO.File]::AppendAllText(${path(file)}, '')`),
        writeFile: (file, content) => raw(`[IO.File]::WriteAllText(${path(file)}, ${quoted(content)})`),
        removeFiles(...files) {
            for (const file of files)
                raw(`Remove-IfThere ${path(file)}`);
        },
        removeFolder: (folder) => raw(`Remove-IfThere ${path(folder)}`),
        removeFilesBelow(folder, pattern) {
            raw(`if (Test-Path -LiteralPath ${path(folder)} -PathType Container) {`);
            raw(`  Get-ChildItem -LiteralPath ${path(folder)} -Filter ${quoted(pattern)} -Recurse -File -Force | Remove-Item -Force`);
            raw("}");
        },
        giveToOwnerOf(file, target) {
            raw(`if (Test-Path -LiteralPath ${path(file)}) {`);
            raw(`  & 'chown' '-R' (& 'stat' '-c' '%u:%g' ${path(file)}) ${path(target)}`);
            raw("  Stop-OnFailure $?");
            raw("}");
        },
        when(condition, then, otherwise) {
            raw(`if (${test(condition)}) {`);
            block(then);
            if (otherwise !== undefined) {
                raw("} else {");
                block(otherwise);
            }
            raw("}");
        },
        text: () => `${lines.join("\n")}\n`,
    };
}
