param([string]$Script)
$OutputEncoding = [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$name = $Script.Replace('\', '\\')
$shell = (Get-Process -Id $PID).Path
$code = 1
$seal = Join-Path (Split-Path -Parent $Script) 'end'
$token, $proof = (Get-Content -LiteralPath $seal -TotalCount 1).Split(' ')
Clear-Content -LiteralPath $seal
Write-Output ('{"script": "' + $name + '", "proof": "' + $proof + '"}')
try {
  $null | & $shell -NoProfile -NoLogo -NonInteractive -ExecutionPolicy Bypass -File $Script 2>&1 | ForEach-Object { "$_" }
  $code = $LASTEXITCODE
} catch {
  Write-Output "$_"
} finally {
  Write-Output ''
  Write-Output ('{"command_exit_code": ' + [int]$code + ', "script": "' + $name + '", "token": "' + $token + '"}')
}
