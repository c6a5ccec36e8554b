using QsGen.Institution.Findings;

namespace QsGen.Institution.Rules;

/// <summary>W3: Every entity has a description.</summary>
internal sealed class DescriptionsWritten() : ModelRule(
    "W3",
    "Every entity has a description.",
    "add a sentence; it is shown to the people who read dashboards and reports",
    Severity.Note)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        Undescribed(context).Select(place => new Violation(place.Path, $"{place.Item} has no description"));

    private static IEnumerable<Placed<string>> Undescribed(RuleContext context) =>
    [
        .. Of<InstitutionModel>([new(context.Model, ModelPath.Root)], model => model.Description, _ => "the institution"),
        .. Of(context.Accounts, account => account.Description, account => $"account '{account.Id}'"),
        .. Of(context.AccountTemplates, template => template.Description, template => $"account template '{template.Role}'"),
        .. Of(context.Rails, rail => rail.Description, rail => $"rail '{rail.Name}'"),
        .. Of(context.TransferTemplates, template => template.Description, template => $"transfer template '{template.Name}'"),
        .. Of(context.Chains, entry => entry.Description, entry => $"the chain from '{entry.Parent}' to '{entry.Child}'"),
        .. Of(context.Limits, limit => limit.Description, limit => $"the limit on '{limit.TransferType}' under '{limit.ParentRole}'"),
    ];

    private static IEnumerable<Placed<string>> Of<T>(
        IEnumerable<Placed<T>> entities, Func<T, string?> description, Func<T, string> title) =>
        from entity in entities
        where description(entity.Item) is null
        select new Placed<string>(title(entity.Item), entity.Path);
}
