@dotnet "%~dp0..\..\bin\Debug\net10.0\QsGen.dll" provider --aws-native-local %*
