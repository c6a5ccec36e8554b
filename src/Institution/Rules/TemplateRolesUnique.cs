using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>U2: No two account templates declare the same role.</summary>
internal sealed class TemplateRolesUnique() : ModelRule(
    "U2",
    "No two account templates declare the same role.",
    "merge the two templates, or give one another role")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        Duplicates.Find(context.AccountTemplates, template => template.Role).Select(pair => new Violation(
        pair.Repeat.Path.Key(Keys.Role), $"role '{pair.Repeat.Item.Role}' already has an account template at {pair.First.Path}"));
}
