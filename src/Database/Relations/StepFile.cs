using System.Collections.Immutable;
using QsGen.Database.Templates;

namespace QsGen.Database.Relations;

/// <summary>A <c>.sql</c> file taken apart: the declarations that it begins with, and its query.</summary>
/// <remarks>
/// The header is all lines at the beginning that start with two hyphens. A declaration begins behind one blank; what is indented
/// further continues the one above.
/// </remarks>
/// <param name="Name">The resource name, for example <c>Sql/Relations/drift.sql</c>.</param>
/// <param name="Header">The declarations in order.</param>
/// <param name="Query">The query, with an empty line for each line of the header, so that errors name the right one.</param>
internal sealed record StepFile(string Name, ImmutableArray<HeaderLine> Header, string Query)
{
    private const string Mark = "--";

    private const string Continued = "--  ";

    /// <summary>Takes a file apart.</summary>
    /// <exception cref="SqlTemplateException">The header begins with a line that continues none.</exception>
    public static StepFile Of(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var header = ImmutableArray.CreateBuilder<HeaderLine>();
        var count = lines.TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal)).Count();
        for (var index = 0; index < count; index++)
        {
            var part = lines[index][Mark.Length..].Trim();
            if (!lines[index].StartsWith(Continued, StringComparison.Ordinal))
            {
                header.Add(new(index + 1, part));
            }
            else if (header.Count > 0)
            {
                header[^1] = header[^1] with { Text = $"{header[^1].Text} {part}" };
            }
            else
            {
                throw new SqlTemplateException(name, index + 1, "the first declaration begins behind '-- ', with one blank");
            }
        }

        return new(name, header.ToImmutable(), new string('\n', count) + string.Join('\n', lines[count..]));
    }
}
