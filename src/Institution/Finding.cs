using System.Globalization;

namespace QsGen.Institution;

/// <summary>One thing that is wrong, or probably wrong, with an institution.</summary>
public sealed record Finding
{
    /// <summary>The file as the person named it; empty for a model built in code.</summary>
    public required string File { get; init; }

    /// <summary>The line of the offending node, from 1; 0 when there is none.</summary>
    public required int Line { get; init; }

    /// <summary>The column of the offending node, from 1; 0 when there is none.</summary>
    public required int Column { get; init; }

    /// <summary>The stable id of the rule, such as <c>R3</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The logical place, such as <c>rails[0].metadata_keys[1]</c>; empty for the file as a whole.</summary>
    public required string Path { get; init; }

    /// <summary>What is wrong, in one sentence without a full stop.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, in one sentence without a full stop.</summary>
    public required string Remedy { get; init; }

    /// <summary>The place as compilers print it: <c>file:line:column</c>, as far as known.</summary>
    public string Location => (File.Length, Line) switch
    {
        (0, _) => Path.Length == 0 ? "institution" : Path,
        (_, 0) => File,
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}"),
    };

    /// <summary>The line to print: <c>bank.yaml:41:7: error R1: what is wrong; what to do</c>.</summary>
    public override string ToString() => $"{Location}: {SeverityWord} {RuleId}: {Message}; {Remedy}";

    /// <summary>The severity in lower case: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public string SeverityWord => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => throw new InvalidOperationException($"Unknown severity {Severity}."),
    };
}
