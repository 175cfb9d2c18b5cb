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

Set-JobVariable 'CI_JOB_IMAGE' 'alpine'
Set-JobVariable 'CI_BUILDS_DIR' '/builds'
Set-JobVariable 'CI_PROJECT_DIR' '/builds/group/project'
Set-JobVariable 'CI_CONCURRENT_ID' '0'
Set-JobVariable 'CI_CONCURRENT_PROJECT_ID' '0'
Set-JobVariable 'CI_SERVER' 'yes'
Set-JobVariable 'CI_JOB_STATUS' 'running'
Set-JobVariable 'CI_JOB_TIMEOUT' '3600'
Set-JobVariable 'PLAIN' 'it''s “” ‘‘so’’ `n
second line'
New-Folder '/builds/group/project.tmp'
[IO.File]::WriteAllText('/builds/group/project.tmp/SETTINGS', '{ "a": 1 }
')
Set-JobVariable 'SETTINGS' '/builds/group/project.tmp/SETTINGS'
Set-JobVariable 'GIT_SUBMODULE_STRATEGY' 'recursive'
Set-JobVariable 'CI_DISPOSABLE_ENVIRONMENT' 'true'
Set-JobVariable 'CI_RUNNER_VERSION' '19.4.0'
Set-JobVariable 'CI_RUNNER_REVISION' 'rev'
Set-JobVariable 'CI_RUNNER_EXECUTABLE_ARCH' 'OS/ARCH'
Set-JobVariable 'RUNNER_TEMP_PROJECT_DIR' '/builds/group/project.tmp'
New-Folder '/builds/group/project.tmp'
[IO.File]::AppendAllText('/builds/group/project.tmp/gitlab_runner_env', '')
Set-JobVariable 'GITLAB_ENV' '/builds/group/project.tmp/gitlab_runner_env'
Get-Content -LiteralPath $env:GITLAB_ENV | Where-Object { $_ -match '=' } | ForEach-Object {
  $name, $value = $_ -split '=', 2
  Set-JobVariable $name $value
}
New-Folder '/builds/group/project'
Set-Location -LiteralPath '/builds/group/project'
try { & '/usr/bin/gitlab-runner-helper' '--version' *> $null; $succeeded = $? } catch { $succeeded = $false }
if ($succeeded) {
  Write-Output ([char]27 + '[32;1m' + 'Checking cache for modules...' + [char]27 + '[0;m')
  try { & '/usr/bin/gitlab-runner-helper' 'cache-extractor' '--file' '../../../cache/group/project/modules/cache.zip' '--timeout' '10'; $succeeded = $? } catch { Write-Output "$_"; $succeeded = $false }
  if ($succeeded) {
    Write-Output ([char]27 + '[32;1m' + 'Successfully extracted cache' + [char]27 + '[0;m')
  } else {
    Write-Output ([char]27 + '[0;33m' + 'Failed to extract cache' + [char]27 + '[0;m')
    Write-Output ([char]27 + '[32;1m' + 'Checking cache for old...' + [char]27 + '[0;m')
    try { & '/usr/bin/gitlab-runner-helper' 'cache-extractor' '--file' '../../../cache/group/project/old/cache.zip' '--timeout' '10'; $succeeded = $? } catch { Write-Output "$_"; $succeeded = $false }
    if ($succeeded) {
      Write-Output ([char]27 + '[32;1m' + 'Successfully extracted cache' + [char]27 + '[0;m')
    } else {
      Write-Output ([char]27 + '[0;33m' + 'Failed to extract cache' + [char]27 + '[0;m')
    }
  }
} else {
  Write-Output ([char]27 + '[0;33m' + 'Missing /usr/bin/gitlab-runner-helper. Extracting cache is disabled.' + [char]27 + '[0;m')
}

}
exit 0
