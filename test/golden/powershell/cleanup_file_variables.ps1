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

Remove-IfThere '/builds/group/project.tmp/gitlab_runner_env'
Remove-IfThere '/builds/group/project.tmp/masking.db'
Remove-IfThere '/builds/group/project.tmp/.gitlab-runner.ext.conf'
Remove-IfThere '/builds/group/project.tmp/SETTINGS'
Remove-IfThere '/builds/group/project/.git/index.lock'
Remove-IfThere '/builds/group/project/.git/shallow.lock'
Remove-IfThere '/builds/group/project/.git/HEAD.lock'
Remove-IfThere '/builds/group/project/.git/config.lock'
Remove-IfThere '/builds/group/project/.git/hooks/post-checkout'
Remove-IfThere '/builds/group/project/.git/config'
if (Test-Path -LiteralPath '/builds/group/project/.git/modules' -PathType Container) {
  Get-ChildItem -LiteralPath '/builds/group/project/.git/modules' -Filter 'index.lock' -Recurse -File -Force | Remove-Item -Force
}
if (Test-Path -LiteralPath '/builds/group/project/.git/modules' -PathType Container) {
  Get-ChildItem -LiteralPath '/builds/group/project/.git/modules' -Filter 'shallow.lock' -Recurse -File -Force | Remove-Item -Force
}
if (Test-Path -LiteralPath '/builds/group/project/.git/modules' -PathType Container) {
  Get-ChildItem -LiteralPath '/builds/group/project/.git/modules' -Filter 'HEAD.lock' -Recurse -File -Force | Remove-Item -Force
}
if (Test-Path -LiteralPath '/builds/group/project/.git/modules' -PathType Container) {
  Get-ChildItem -LiteralPath '/builds/group/project/.git/modules' -Filter 'config.lock' -Recurse -File -Force | Remove-Item -Force
}
if (Test-Path -LiteralPath '/builds/group/project/.git/refs' -PathType Container) {
  Get-ChildItem -LiteralPath '/builds/group/project/.git/refs' -Filter '*.lock' -Recurse -File -Force | Remove-Item -Force
}
Remove-IfThere '/builds/group/project/.git/hooks'
if (Test-Path -LiteralPath '/builds/group/project/.git/modules' -PathType Container) {
  Get-ChildItem -LiteralPath '/builds/group/project/.git/modules' -Filter 'config' -Recurse -File -Force | Remove-Item -Force
}
if (Test-Path -LiteralPath '/builds/group/project/.git/modules' -PathType Container) {
  Get-ChildItem -LiteralPath '/builds/group/project/.git/modules' -Filter 'post-checkout' -Recurse -File -Force | Remove-Item -Force
}

}
exit 0
