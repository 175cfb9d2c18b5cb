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
Set-JobVariable 'GIT_TERMINAL_PROMPT' '0'
Set-JobVariable 'GCM_INTERACTIVE' 'Never'
Write-Output ([char]27 + '[32;1m' + '$ Write-Output before' + [char]27 + '[0;m')
Write-Output before
Stop-OnFailure $?
Set-JobVariable 'GIT_LFS_SKIP_SMUDGE' '1'
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
Write-Output ('Gitaly correlation ID: 0123abcd' + [char]27 + '[0;m')
Remove-IfThere '/builds/group/project.tmp/git-template'
New-Folder '/builds/group/project.tmp/git-template'
[IO.File]::WriteAllText('/builds/group/project.tmp/.gitlab-runner.ext.conf', '[http]
	extraHeader = "X-Gitaly-Correlation-ID: 0123abcd"
[transfer]
	bundleURI = "true"
[url "https://gitlab-ci-token:s3cret@gitlab.test"]
	insteadOf = "https://gitlab.test"
')
[IO.File]::WriteAllText('/builds/group/project.tmp/git-template/config', '[init]
	defaultBranch = "none"
[fetch]
	recurseSubmodules = "false"
[credential]
	interactive = "never"
[gc]
	autoDetach = "false"
[include]
	path = "/builds/group/project.tmp/.gitlab-runner.ext.conf"
')
if (${env:HOME}) {
  & 'git' 'config' '--global' '--add' 'safe.directory' '/builds/group/project'
  Stop-OnFailure $?
}
Write-Output ([char]27 + '[32;1m' + 'Fetching changes with git depth set to 20...' + [char]27 + '[0;m')
& 'git' '-c' 'init.defaultBranch=none' 'init' '/builds/group/project' '--template' '/builds/group/project.tmp/git-template'
Stop-OnFailure $?
Set-Location -LiteralPath '/builds/group/project'
try { & 'git' 'remote' 'add' 'origin' 'https://gitlab.test/group/project.git' *> $null; $succeeded = $? } catch { $succeeded = $false }
if ($succeeded) {
  Write-Output ([char]27 + '[32;1m' + 'Created fresh repository.' + [char]27 + '[0;m')
} else {
  & 'git' 'remote' 'set-url' 'origin' 'https://gitlab.test/group/project.git'
  Stop-OnFailure $?
}
& 'git' '-c' 'http.userAgent=gitlab-runner 19.4.0 OS/ARCH' 'fetch' 'origin' '--no-recurse-submodules' '+refs/heads/main:refs/remotes/origin/main' '--depth' '20' '--prune' '--quiet'
Stop-OnFailure $?
Write-Output ([char]27 + '[32;1m' + 'Checking out 1a2b3c4d as detached HEAD (ref is main)...' + [char]27 + '[0;m')
& 'git' '-c' 'submodule.recurse=false' 'checkout' '-f' '-q' '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d'
Stop-OnFailure $?
& 'git' 'clean' '-ffdx'
Stop-OnFailure $?
[Environment]::SetEnvironmentVariable('GIT_LFS_SKIP_SMUDGE', $null)
try { & 'git' 'lfs' 'version' *> $null; $succeeded = $? } catch { $succeeded = $false }
if ($succeeded) {
  & 'git' 'lfs' 'pull'
  Stop-OnFailure $?
  Write-Output ''
}
Write-Output ''
Write-Output ([char]27 + '[32;1m' + 'Updating/initializing submodules recursively with git depth set to 20...' + [char]27 + '[0;m')
& 'git' 'submodule' 'init'
Stop-OnFailure $?
& 'git' 'submodule' 'sync' '--recursive'
Stop-OnFailure $?
& 'git' 'submodule' 'foreach' '--recursive' 'git clean -ffdx'
Stop-OnFailure $?
& 'git' 'submodule' 'foreach' '--recursive' 'git reset --hard'
Stop-OnFailure $?
try { & 'git' '-c' 'include.path=/builds/group/project.tmp/.gitlab-runner.ext.conf' 'submodule' 'update' '--init' '--recursive' '--depth' '20'; $succeeded = $? } catch { Write-Output "$_"; $succeeded = $false }
if ($succeeded) {
  Write-Output ([char]27 + '[32;1m' + 'Updated submodules' + [char]27 + '[0;m')
} else {
  Write-Output ([char]27 + '[0;33m' + 'Updating submodules failed. Retrying...' + [char]27 + '[0;m')
  & 'git' 'submodule' 'sync' '--recursive'
  Stop-OnFailure $?
  & 'git' '-c' 'include.path=/builds/group/project.tmp/.gitlab-runner.ext.conf' 'submodule' 'update' '--init' '--recursive' '--depth' '20'
  Stop-OnFailure $?
}
& 'git' 'submodule' 'foreach' '--recursive' 'git clean -ffdx'
Stop-OnFailure $?
Write-Output ([char]27 + '[32;1m' + 'Configuring submodules to use parent git credentials...' + [char]27 + '[0;m')
& 'git' 'submodule' 'foreach' '--recursive' 'git config --replace-all include.path /builds/group/project.tmp/.gitlab-runner.ext.conf'
Stop-OnFailure $?
try { & 'git' 'lfs' 'version' *> $null; $succeeded = $? } catch { $succeeded = $false }
if ($succeeded) {
  Write-Output ([char]27 + '[32;1m' + 'Pulling LFS files...' + [char]27 + '[0;m')
  & 'git' 'submodule' 'foreach' '--recursive' 'git lfs pull'
  Stop-OnFailure $?
}

}
exit 0
