/**
 * Wraps a stage's commands into a script file. Its exit code is that of the first command that failed; the markers of start and end
 * are printed by `terminate_with_json_script.ps1`, which runs it (executor facts 4.3).
 */
export function powershellStage(body, { debugTrace }) {
    return [
        "#!/usr/bin/env pwsh",
        "$ErrorActionPreference = 'Stop'",
        "$PSNativeCommandUseErrorActionPreference = $false",
        "[Console]::OutputEncoding = $OutputEncoding = New-Object System.Text.UTF8Encoding $false",
        "",
        ...FUNCTIONS,
        "",
        ...(debugTrace ? ["Set-PSDebug -Trace 2"] : []),
        "& {",
        "",
        body.trimEnd(),
        "",
        "}",
        "exit 0",
        "",
    ].join("\n");
}
/** What the writer's lines are made of. */
const FUNCTIONS = [
    "function Stop-OnFailure([bool]$Succeeded) {",
    "  if (-not $Succeeded) { if ($LASTEXITCODE) { exit $LASTEXITCODE } else { exit 1 } }",
    "}",
    "function Set-JobVariable([string]$Name, [string]$Value) {",
    "  [Environment]::SetEnvironmentVariable($Name, $Value)",
    "  Set-Variable -Name $Name -Value $Value -Scope Global -ErrorAction SilentlyContinue",
    "}",
    "function Remove-IfThere([string]$Path) {",
    "  if (Test-Path -LiteralPath $Path) { Remove-Item -LiteralPath $Path -Recurse -Force }",
    "}",
    "function New-Folder([string]$Path) {",
    "  New-Item -ItemType Directory -Force -Path $Path | Out-Null",
    "}",
];
