@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem {{ title }}
rem {{ machines }}
rem
rem It prints each step before it does it, stops at the first failure, and writes a log.
rem With -WhatIf as its first argument it changes nothing.
rem A key that is the organisation's secret is asked for when it is needed: it shows on the screen while it is
rem typed, and goes into no file. The PowerShell script beside this one does not show it.
rem What to do when a step fails stands in runbook.html, by the error code.
set "WHATIF="
if /i "%~1"=="-WhatIf" set "WHATIF=1"
if /i "%~1"=="/WhatIf" set "WHATIF=1"
if "%~1"=="" goto begin
if not defined WHATIF goto usage
:begin
set "LOG=%TEMP%\{{ id }}.log"
set "OUT=%TEMP%\{{ id }}-%RANDOM%.tmp"
set "SLMGR=%windir%\system32\slmgr.vbs"
set "STEP=0"
set "RC=0"
echo {{ title | bat }}
>>"%LOG%" echo %DATE% %TIME% {{ title | bat }}
{% if elevated %}
if defined WHATIF goto elevated
net session >nul 2>&1
if errorlevel 1 goto notelevated
:elevated
{% endif %}
{% for step in steps %}

rem Step {{ step.number }}
set "STEP={{ step.number }}"
{% if step.runs %}
echo Step {{ step.number }} of {{ steps | length }}: {{ step.title | bat }}
echo   {{ step.shown | bat }}
>>"%LOG%" echo %DATE% %TIME% Step {{ step.number }} of {{ steps | length }}: {{ step.title | bat }}
>>"%LOG%" echo   {{ step.shown | bat }}
if defined WHATIF goto after{{ step.number }}
{% for ask in step.asks %}
set "{{ ask.name }}="
set /p "{{ ask.name }}=Type {{ ask.place }}: "
if not defined {{ ask.name }} goto nothing
set {{ ask.name }} | findstr /r /i /x /c:"{{ ask.name }}=[0-9A-Z._-][0-9A-Z._-]*" >nul
if errorlevel 1 goto wrong
{% endfor %}
{% if step.secret %}
rem What it prints repeats the key, so that it is neither shown nor logged.
{{ step.batch }} >nul 2>&1
set "RC=%ERRORLEVEL%"
{% for ask in step.asks if ask.secret %}
set "{{ ask.name }}="
{% endfor %}
{% else %}
{{ step.batch }} >"%OUT%" 2>&1
set "RC=%ERRORLEVEL%"
type "%OUT%"
type "%OUT%" >>"%LOG%"
del "%OUT%" >nul 2>&1
{% endif %}
if not "%RC%"=="0" goto failed
echo   Check: {{ step.check | bat }}
>>"%LOG%" echo   Check: {{ step.check | bat }}
:after{{ step.number }}
{% else %}
echo Step {{ step.number }} of {{ steps | length }}, by hand on {{ step.place | bat }}: {{ step.title | bat }}
{% if step.shown %}
echo   {{ step.shown | bat }}
{% endif %}
echo   Check: {{ step.check | bat }}
>>"%LOG%" echo %DATE% %TIME% Step {{ step.number }} of {{ steps | length }}, by hand on {{ step.place | bat }}: {{ step.title | bat }}
if defined WHATIF goto after{{ step.number }}
set "ANSWER="
set /p "ANSWER=Type Y when it is done, anything else to stop: "
if /i not "%ANSWER%"=="Y" goto stopped
:after{{ step.number }}
{% endif %}
{% endfor %}

echo Done.
>>"%LOG%" echo %DATE% %TIME% Done.
endlocal
exit /b 0

{% if elevated %}
:notelevated
echo Start it as administrator. Nothing was done.
endlocal
exit /b 1

{% endif %}
:usage
echo The only argument is -WhatIf.
endlocal
exit /b 2

:nothing
echo Nothing was typed. Nothing from step %STEP% on was done.
>>"%LOG%" echo %DATE% %TIME% Nothing was typed at step %STEP%.
endlocal
exit /b 1

:wrong
echo Only letters, digits, dots and hyphens can stand there. Nothing from step %STEP% on was done.
>>"%LOG%" echo %DATE% %TIME% Something else than letters and digits was typed at step %STEP%.
endlocal
exit /b 1

:stopped
echo Stopped at step %STEP%. Nothing after it was done.
>>"%LOG%" echo %DATE% %TIME% Stopped at step %STEP%.
endlocal
exit /b 1

:failed
echo FAILED at step %STEP% with the exit code %RC%. Nothing after it was done.
echo The error codes are explained in runbook.html.
>>"%LOG%" echo %DATE% %TIME% FAILED at step %STEP% with the exit code %RC%.
endlocal
exit /b 1
