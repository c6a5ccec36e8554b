using System.Diagnostics.CodeAnalysis;
using QsGen.Tests.Support;

/// <summary>Runs inside a process of the program before its own first line, when <c>DOTNET_STARTUP_HOOKS</c> names this assembly.</summary>
[SuppressMessage("Design", "CA1050", Justification = "The runtime looks for this name outside any namespace.")]
internal static class StartupHook
{
    public static void Initialize() => new ProviderCallWatch(new CallSaboteur().Note).Start();
}
