using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>U4: Transfer-template names are unique.</summary>
internal sealed class TransferTemplateNamesUnique() : ModelRule(
    "U4",
    "Transfer-template names are unique.",
    "give one of the two another name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        Duplicates.Find(context.TransferTemplates, template => template.Name).Select(pair => new Violation(
        pair.Repeat.Path.Key(Keys.Name), $"transfer template name '{pair.Repeat.Item.Name}' is already used at {pair.First.Path}"));
}
