#requires -Version 2.0
<#
.SYNOPSIS
{{ title }}
.DESCRIPTION
{{ machines }}

It prints each step before it does it, stops at the first failure, and writes a log. With -WhatIf it changes nothing.
A key that is the organisation's secret is asked for when it is needed. It is not shown and goes into no file.
What to do when a step fails stands in runbook.html, by the error code.
.PARAMETER Log
Where the log is written. The folder must be there.
.PARAMETER Dialect
Slmgr runs slmgr.vbs, OSLicense the PowerShell module of that name, where a step has a command of it. Auto takes
slmgr.vbs as long as this Windows has it.
#>
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
param(
    [string] $Log = (Join-Path $env:TEMP {{ (id ~ '.log') | ps }}),
    [ValidateSet('Auto', 'Slmgr', 'OSLicense')]
    [string] $Dialect = 'Auto'
)

$ErrorActionPreference = 'Stop'
$Slmgr = Join-Path $env:windir 'system32\slmgr.vbs'
$Values = @{}
$Secrets = @{}
$Last = {{ steps | length }}
if ($Dialect -eq 'Auto') {
    if (Test-Path -LiteralPath $Slmgr) { $Dialect = 'Slmgr' } else { $Dialect = 'OSLicense' }
}

# What is printed is also logged, and a key is in neither.
function Write-Line([string] $Text) {
    foreach ($Place in $Secrets.Keys) {
        $Text = [regex]::Replace($Text, [regex]::Escape($Secrets[$Place]), $Place, 'IgnoreCase')
    }
    Write-Host $Text
    $Time = Get-Date -Format 'yyyy-MM-dd HH:mm:ss'
    Add-Content -LiteralPath $Log -Value ($Time + '  ' + $Text) -Encoding UTF8 -WhatIf:$false -Confirm:$false
}

# Asks once for what stands in a place.
function Read-Value([string] $Place, [bool] $Secret) {
    if (-not $Values.ContainsKey($Place)) {
        if ($Secret) {
            $Typed = Read-Host -Prompt ('Type ' + $Place + ' (it is not shown)') -AsSecureString
            $Pointer = [Runtime.InteropServices.Marshal]::SecureStringToBSTR($Typed)
            try {
                $Plain = [Runtime.InteropServices.Marshal]::PtrToStringBSTR($Pointer)
            } finally {
                [Runtime.InteropServices.Marshal]::ZeroFreeBSTR($Pointer)
            }
        } else {
            $Plain = Read-Host -Prompt ('Type ' + $Place)
        }
        $Plain = ([string] $Plain).Trim()
        if ($Plain -eq '') { throw ('Nothing was typed for ' + $Place + '.') }
        if ($Secret) { $Secrets[$Place] = $Plain }
        $Values[$Place] = $Plain
    }
    return $Values[$Place]
}

# Runs a program and says what it printed. An exit code other than 0 is a failure.
function Invoke-Program([string] $Program, [string[]] $Arguments) {
    $ErrorActionPreference = 'Continue'
    $Output = & $Program $Arguments 2>&1 | Out-String
    $Code = $LASTEXITCODE
    foreach ($Line in ($Output -split '\r?\n')) {
        if ($Line.Trim() -ne '') { Write-Line ('    ' + $Line.TrimEnd()) }
    }
    if ($Code -ne 0) { throw ($Program + ' ended with ' + ('0x{0:X8}' -f $Code) + '.') }
}

function Invoke-Slmgr([string[]] $Arguments) {
    Invoke-Program 'cscript.exe' (@('//nologo', $Slmgr) + $Arguments)
}

# Runs a command of PowerShell and says what it gave. An error code in it is a failure.
function Invoke-Shell([scriptblock] $Command) {
    $Result = & $Command
    $Output = $Result | Out-String -Width 200
    foreach ($Line in ($Output -split '\r?\n')) {
        if ($Line.Trim() -ne '') { Write-Line ('    ' + $Line.TrimEnd()) }
    }
    foreach ($Item in @($Result)) {
        if ($Item -and $Item.ErrorCode) { throw ('It gave the error code ' + $Item.ErrorCode + '.') }
    }
}

function Invoke-Step([int] $Number, [string] $Title, [string] $Command, [string] $Check, [scriptblock] $Action) {
    Write-Line ('Step ' + $Number + ' of ' + $Last + ': ' + $Title)
    Write-Line ('  ' + $Command)
    if (-not $PSCmdlet.ShouldProcess($env:COMPUTERNAME, $Command)) { return }
    try {
        & $Action
    } catch {
        Write-Line ('FAILED at step ' + $Number + ': ' + $_.Exception.Message)
        Write-Line '  Nothing after it was done. The error code is explained in runbook.html.'
        exit 1
    }
    Write-Line ('  Check: ' + $Check)
}

# The command in the dialect that is used.
function Select-Line([string] $OfSlmgr, [string] $OfModule) {
    if ($Dialect -eq 'OSLicense') { return $OfModule }
    return $OfSlmgr
}

# Work that no script does.
function Wait-Step([int] $Number, [string] $Title, [string] $Place, [string] $Command, [string] $Check) {
    Write-Line ('Step ' + $Number + ' of ' + $Last + ', by hand on ' + $Place + ': ' + $Title)
    if ($Command -ne '') { Write-Line ('  ' + $Command) }
    Write-Line ('  Check: ' + $Check)
    if (-not $PSCmdlet.ShouldProcess($Place, $Title)) { return }
    $Answer = Read-Host -Prompt 'Type Y when it is done, anything else to stop'
    if ($Answer -ne 'Y') {
        Write-Line ('Stopped at step ' + $Number + '. Nothing after it was done.')
        exit 1
    }
}

Write-Line {{ title | ps }}
{% if elevated %}
$Identity = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $WhatIfPreference -and -not $Identity.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    Write-Line 'Start it as administrator. Nothing was done.'
    exit 1
}
{% endif %}

{% for step in steps %}
{% if step.runs %}
Invoke-Step {{ step.number }} {{ step.title | ps }} {% if step.module %}(Select-Line {{ step.shown | ps }} {{ step.module_shown | ps }}){% else %}{{ step.shown | ps }}{% endif %} {{ step.check | ps }} {
{% if step.module %}
    if ($Dialect -eq 'OSLicense') {
        Invoke-Shell { {{ step.module }} }
    } else {
        {{ step.code }}
    }
{% elif step.code is startingwith('Invoke-Slmgr') or step.code is startingwith('Invoke-Program') %}
    {{ step.code }}
{% else %}
    Invoke-Shell { {{ step.code }} }
{% endif %}
}
{% else %}
Wait-Step {{ step.number }} {{ step.title | ps }} {{ step.place | ps }} {{ step.shown | ps }} {{ step.check | ps }}
{% endif %}
{% endfor %}

Write-Line 'Done.'
