using QsGen.Cli.Configuration;

namespace QsGen.Cli.Shared;

/// <summary>What a command touches outside itself, so that tests can hand in their own.</summary>
internal sealed record CliContext
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where findings, progress and errors go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where answers to questions come from.</summary>
    public required TextReader In { get; init; }

    /// <summary>Whether a person sits in front of it: questions may be asked.</summary>
    public required bool IsInteractive { get; init; }

    /// <summary>Whether the terminal is one that only goes on, as <c>TERM=dumb</c> says: nothing redraws itself there.</summary>
    public bool IsDumb { get; init; }

    /// <summary>Whether progress may redraw itself.</summary>
    public bool Redraws => IsInteractive && !IsDumb;

    /// <summary>Where results go, for what redraws the screen itself and sees to what it shows.</summary>
    public TextWriter Screen => Out is SafeWriter safe ? safe.Inner : Out;

    /// <summary>The folder that relative paths on the command line start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Where configuration comes from.</summary>
    public required ConfigResolver Configuration { get; init; }

    /// <summary>Completes hints to other commands.</summary>
    public Hints Hints { get; init; } = new();

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The context of the running process.</summary>
    public static CliContext OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        In = Console.In,
        IsDumb = Environment.GetEnvironmentVariable("TERM") == "dumb",
        IsInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        Folder = Directory.GetCurrentDirectory(),
        Configuration = ConfigResolver.OfProcess(),
        Clock = TimeProvider.System,
    };

    /// <summary>The full path of something that the person named.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Folder);
}
