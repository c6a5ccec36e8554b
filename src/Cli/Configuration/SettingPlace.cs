using System.Globalization;

namespace QsGen.Cli.Configuration;

/// <summary>Where a setting stands.</summary>
/// <param name="File">The file's name in messages.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record SettingPlace(string File, long Line, long Column)
{
    /// <summary>The place as compilers print it: <c>file:line:column</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
