using System.Diagnostics;
using System.Globalization;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli;

/// <summary>The program as a process of its own in a project's folder, as a person starts it.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ProgramProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a command line whose arguments hold no blanks.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="line">The command line.</param>
    /// <param name="variables">Environment variables; those of this process that concern the program are not passed on.</param>
    public static ProgramProcess Start(string folder, string line, IReadOnlyDictionary<string, string> variables)
    {
        var start = BuiltProgram.Start(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        start.WorkingDirectory = folder;
        foreach (var name in start.Environment.Keys.Where(IsTheProgramsOwn).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ProviderCallWatch).Assembly.Location;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new ProgramProcess(process);
    }

    /// <summary>Runs a command line to its end.</summary>
    public static async Task<CliResult> RunAsync(string folder, string line, IReadOnlyDictionary<string, string> variables)
    {
        using var program = Start(folder, line, variables);
        return await program.EndAsync();
    }

    /// <summary>Sends a signal, by its name without <c>SIG</c>.</summary>
    public void Signal(string name) => Signals.Send(_process, name);

    /// <summary>Waits for the end. A process that a signal ended has 128 plus the signal's number as its code.</summary>
    public async Task<CliResult> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new CliResult(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static bool IsTheProgramsOwn(string name) =>
        name.StartsWith("QSGEN_", StringComparison.Ordinal) || name.StartsWith("PULUMI_", StringComparison.Ordinal);
}
