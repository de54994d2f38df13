@echo off
rem Starts Thekla with Java 21 or newer: JAVA_HOME, then the path.
setlocal
set "here=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo Thekla needs Java 21 or newer. Install one or set JAVA_HOME. 1>&2
  exit /b 3
)
rem the cache is passed over by a Java that it was not made for; see bin/thekla for the options
"%java%" -XX:+IgnoreUnrecognizedVMOptions -Xlog:disable "-XX:AOTCache=%here%\lib\thekla.aot" -XX:CompileThresholdScaling=10 -XX:-UsePerfData -XX:+UseSerialGC -Xmx2g -Djdk.reflect.useNativeAccessorOnly=true --enable-native-access=ALL-UNNAMED -cp "%here%\lib\thekla.jar;%here%\lib\libraries.jar" thekla.app.Main %*
exit /b %errorlevel%
