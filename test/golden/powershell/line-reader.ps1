begin {
  $OutputEncoding = [Console]::InputEncoding = [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
}
process {
  if ($null -ne $_) { try { Invoke-Expression "$_" } catch { Write-Output "$_" } }
}
end {
  while ($null -ne ($line = [Console]::In.ReadLine())) {
    try { Invoke-Expression $line } catch { Write-Output "$_" }
  }
}
