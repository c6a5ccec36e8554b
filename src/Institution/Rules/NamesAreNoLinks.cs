using System.Text.RegularExpressions;

namespace QsGen.Institution.Rules;

/// <summary>S10: Names hold no link; only descriptions do.</summary>
/// <remarks>Text boxes show names as they are, and QuickSight shows such a text neither as a link nor as a name.</remarks>
internal sealed partial class NamesAreNoLinks() : ModelRule(
    "S10",
    "Names hold no link; only descriptions do.",
    "write the words alone, and the link into the description")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from name in DeclaredNames.Of(context)
        where Link().IsMatch(name.Name)
        select new Violation(name.Path, $"'{name.Name}' holds a link, which a name can't show");

    [GeneratedRegex(@"\[[^\[\]]+\]\([^()\s]+\)")]
    private static partial Regex Link();
}
