namespace QsGen.Institution.Rules;

/// <summary>W15: No account of another role has an id that demo data gives to an account of a class.</summary>
/// <remarks>One of the same role is an account of the class that is told by name.</remarks>
internal sealed class GeneratedIdsAreFree() : ModelRule(
    "W15",
    "No account of another role has an id that demo data gives to an account of a class.",
    "give the class another instance_id_template, or the account another id",
    Severity.Warning)
{
    private const int Looked = 2;

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var roles = context.Accounts.ToLookup(account => account.Item.Id.Value, account => account.Item.Role, StringComparer.Ordinal);
        return from template in context.AccountTemplates
               let pattern = template.Item.InstanceIdTemplate ?? InstancePattern.DefaultId
               let taken = Enumerable.Range(1, Looked).Select(number => pattern.Format(template.Item.Role, number))
                   .FirstOrDefault(id => roles[id].Any(role => role != template.Item.Role))
               where taken is not null
               select new Violation(
                   template.Path, $"demo data calls an account of class '{template.Item.Role}' '{taken}', which is a declared account");
    }
}
