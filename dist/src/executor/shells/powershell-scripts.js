/**
 * Runs what it is given line by line until the input ends or a line says `exit`. PowerShell hands its redirected input to a script as
 * the input of a pipeline, unless the input is a console's: both ways are read.
 */
export const LINE_READER = [
    "begin {",
    "  $OutputEncoding = [Console]::InputEncoding = [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false",
    "}",
    "process {",
    '  if ($null -ne $_) { try { Invoke-Expression "$_" } catch { Write-Output "$_" } }',
    "}",
    "end {",
    "  while ($null -ne ($line = [Console]::In.ReadLine())) {",
    '    try { Invoke-Expression $line } catch { Write-Output "$_" }',
    "  }",
    "}",
    "",
].join("\n");
/**
 * `terminate_with_json_script.ps1`: runs a stage's script as a process of its own, so that nothing of it stays in the first shell
 * and it can be found by its command line, and prints the markers of its start and end (executor facts 4.2, 4.3).
 */
export const STARTER = [
    "param([string]$Script)",
    "$OutputEncoding = [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false",
    "$name = $Script.Replace('\\', '\\\\')",
    "$shell = (Get-Process -Id $PID).Path",
    "$code = 1",
    "$seal = Join-Path (Split-Path -Parent $Script) 'end'",
    "$token, $proof = (Get-Content -LiteralPath $seal -TotalCount 1).Split(' ')",
    "Clear-Content -LiteralPath $seal",
    'Write-Output (\'{"script": "\' + $name + \'", "proof": "\' + $proof + \'"}\')',
    "try {",
    '  $null | & $shell -NoProfile -NoLogo -NonInteractive -ExecutionPolicy Bypass -File $Script 2>&1 | ForEach-Object { "$_" }',
    "  $code = $LASTEXITCODE",
    "} catch {",
    '  Write-Output "$_"',
    "} finally {",
    "  Write-Output ''",
    '  Write-Output (\'{"command_exit_code": \' + [int]$code + \', "script": "\' + $name + \'", "token": "\' + $token + \'"}\')',
    "}",
    "",
].join("\n");
