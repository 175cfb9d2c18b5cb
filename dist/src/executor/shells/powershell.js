import { quoted } from "../../runner/shells/powershell/quoting.js";
import { startLock } from "../attach/stage-run.js";
import { NEVER_STARTED } from "./container-shell.js";
import { LINE_READER, STARTER } from "./powershell-scripts.js";
const FLAGS = [
    "-NoProfile",
    "-NoLogo",
    "-InputFormat",
    "text",
    "-OutputFormat",
    "text",
    "-NonInteractive",
    "-ExecutionPolicy",
    "Bypass",
];
/** PowerShell Core (`pwsh`), which does not run its input line by line by itself, and Windows PowerShell, which does. */
export function powershell(name) {
    const script = name === "pwsh" ? ["-EncodedCommand", encoded(LINE_READER)] : ["-Command", "-"];
    return {
        command: [name, ...FLAGS, ...script],
        lastLine: { text: "exit", acknowledges: false },
        ending: ".ps1",
        starter: (_, scriptsDir) => ({ path: starterPath(scriptsDir), body: STARTER }),
        saveLines: (folder, files) => [
            guarded(`New-Item -ItemType Directory -Force -Path ${quoted(folder)} | Out-Null`),
            ...files.map(save),
        ],
        stageLine(run, scriptsDir, logFile, delivery) {
            const log = name === "pwsh" ? `tee -a ${logFile}` : `%{ "$_" } | Out-File -Append -Encoding UTF8 ${logFile}`;
            const start = `${starterPath(scriptsDir)} ${run.script} 2>&1 | ${log}`;
            const line = `if (${firstToLock(run)}) { & ${start} }\n`;
            return delivery === 1 ? line : HEAL + line;
        },
        startedLines: (run) => [`if (Test-Path ${quoted(startLock(run))}) { exit 0 } else { exit 1 }`],
        killLines,
    };
}
/** Ends whatever part of a line an earlier, broken delivery left: alone it is an error that starts nothing. */
const HEAL = " #'\n";
function starterPath(scriptsDir) {
    return `${scriptsDir}/terminate_with_json_script.ps1`;
}
/** Without `-Force` nobody makes a folder twice. */
function firstToLock(run) {
    return `New-Item -ItemType Directory -Path ${quoted(startLock(run))} -ErrorAction SilentlyContinue`;
}
function save({ path, body }) {
    const unfinished = quoted(`${path}.tmp`);
    return guarded([
        "$utf8 = New-Object System.Text.UTF8Encoding $true",
        `$text = $utf8.GetString([Convert]::FromBase64String('${Buffer.from(body).toString("base64")}'))`,
        `$writer = New-Object System.IO.StreamWriter ${unfinished}, $false, $utf8`,
        "$writer.Write($text)",
        "$writer.Close()",
        `Move-Item -Force -LiteralPath ${unfinished} -Destination ${quoted(path)}`,
    ].join("; "));
}
function guarded(commands) {
    return `try { $ErrorActionPreference = 'Stop'; ${commands} } catch { Write-Output "$_"; exit 1 }`;
}
/** Windows PowerShell asks the system's management interface who is whose child, PowerShell Core knows it itself. */
function killLines(run, signal) {
    const pattern = quoted(`*${run.script}*`);
    const core = "Get-Process | Select-Object Id, CommandLine, @{ n = 'ParentId'; e = { $_.Parent.Id } }";
    const windows = "Get-CimInstance Win32_Process | Select-Object @{ n = 'Id'; e = { $_.ProcessId } }, CommandLine, @{ n = 'ParentId'; e = { $_.ParentProcessId } }";
    return [
        `if (${firstToLock(run)}) { exit ${NEVER_STARTED} }`,
        `$all = @(if ($PSVersionTable.PSEdition -eq 'Core') { ${core} } else { ${windows} })`,
        `$top = @($all | Where-Object { $_.Id -ne $PID -and $_.CommandLine -like ${pattern} })`,
        "$found = $top",
        "for ($i = 0; $i -lt $found.Count; $i++) { $found += @($all | Where-Object { $_.ParentId -eq $found[$i].Id }) }",
        `$found | Where-Object { ${signal === "KILL" ? "$true" : "$top.Id -notcontains $_.Id"} } | ForEach-Object { Stop-Process -Id $_.Id -Force -ErrorAction SilentlyContinue }`,
        "exit 0",
    ];
}
/** As `-EncodedCommand` wants it. */
function encoded(script) {
    return Buffer.from(script, "utf16le").toString("base64");
}
