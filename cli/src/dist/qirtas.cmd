@echo off
java -jar "%~dp0..\lib\qirtas.jar" %*
