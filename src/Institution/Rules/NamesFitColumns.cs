using System.Globalization;

namespace QsGen.Institution.Rules;

/// <summary>S9: Names fit the columns they are stored in.</summary>
internal sealed class NamesFitColumns() : ModelRule(
    "S9",
    "Names fit the columns they are stored in.",
    "shorten the name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context)
    {
        foreach (var (name, path, width) in DeclaredNames.Of(context))
        {
            // As databases count them.
            var length = name.EnumerateRunes().Count();
            if (length > width)
            {
                yield return new(
                    path,
                    string.Create(CultureInfo.InvariantCulture, $"'{name}' has {length} characters, but is stored in {width}"));
            }
        }
    }
}
