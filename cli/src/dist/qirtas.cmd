@echo off
rem Runs the qirtas command: with the Java of this copy, that of JAVA_HOME, or that of the path.
setlocal
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0..\runtime\bin\java.exe" set "java=%~dp0..\runtime\bin\java.exe"
"%java%" -jar "%~dp0..\lib\qirtas.jar" %*
exit /b %errorlevel%
