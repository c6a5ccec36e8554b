using QsGen.Institution.Derived;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>U6: No two rails share a transfer type and a role.</summary>
internal sealed class DiscriminatorsUnique() : ModelRule(
    "U6",
    "No two rails share a transfer type and a role.",
    "give each direction its own transfer type, merge the two rails, or join them in a transfer template")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var owners = new Dictionary<RailDiscriminator, RailName>();
        foreach (var rail in context.Rails)
        {
            // Rails of the same name break another rule; saying so twice helps nobody.
            var shared = RailDiscriminator.Of(rail.Item)
                .Where(pair => !owners.TryAdd(pair, rail.Item.Name) && owners[pair] != rail.Item.Name)
                .ToList();
            if (shared.Count > 0)
            {
                yield return new(
                    rail.Path.Key(Keys.TransferType),
                    $"rail '{rail.Item.Name}' posts '{rail.Item.TransferType}' to role '{shared[0].Role}', "
                        + $"as rail '{owners[shared[0]]}' does");
            }
        }
    }
}
