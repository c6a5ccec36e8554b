namespace QsGen.Institution.Rules;

/// <summary>C7: A leg rail is in one group of its template.</summary>
internal sealed class LegGroupsDoNotShare() : ModelRule(
    "C7",
    "A leg rail is in one group of its template.",
    "keep it in one group")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from template in context.TransferTemplates
        from pair in Duplicates.Find(LegGroups.Members(template), member => member)
        select new Violation(
            pair.Repeat.Path, $"'{pair.Repeat.Item}' is in a group of '{template.Item.Name}' already, at {pair.First.Path}");
}
