#!/usr/bin/env pwsh
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
[Console]::OutputEncoding = $OutputEncoding = New-Object System.Text.UTF8Encoding $false

function Stop-OnFailure([bool]$Succeeded) {
  if (-not $Succeeded) { if ($LASTEXITCODE) { exit $LASTEXITCODE } else { exit 1 } }
}
function Set-JobVariable([string]$Name, [string]$Value) {
  [Environment]::SetEnvironmentVariable($Name, $Value)
  Set-Variable -Name $Name -Value $Value -Scope Global -ErrorAction SilentlyContinue
}
function Remove-IfThere([string]$Path) {
  if (Test-Path -LiteralPath $Path) { Remove-Item -LiteralPath $Path -Recurse -Force }
}
function New-Folder([string]$Path) {
  New-Item -ItemType Directory -Force -Path $Path | Out-Null
}

& {

Write-Output ('Running on ' + [Environment]::MachineName + ' via manager...')
Remove-IfThere '/builds/group/project.tmp/gitlab_runner_env'
Remove-IfThere '/builds/group/project.tmp/masking.db'

}
exit 0
