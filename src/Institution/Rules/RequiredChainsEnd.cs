using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W21: No firing requires, through its chains, another of its own kind.</summary>
internal sealed class RequiredChainsEnd() : ModelRule(
    "W21",
    "No firing requires, through its chains, another of its own kind.",
    "let one of the chains be required: false",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context)
    {
        // One of a group is enough, so none of them is required by itself.
        var required = context.Chains.Where(chain => chain.Item is { Required: true, XorGroup: null }).ToList();
        var children = required.ToLookup(chain => chain.Item.Parent, chain => chain.Item.Child);
        return from chain in required
               where Requires(children, chain.Item.Child, chain.Item.Parent)
               select new Violation(
                   chain.Path.Key(Keys.Child),
                   chain.Item.Child == chain.Item.Parent
                       ? $"'{chain.Item.Parent}' requires itself, without end"
                       : $"'{chain.Item.Parent}' requires '{chain.Item.Child}', which requires '{chain.Item.Parent}' in turn, without end");
    }

    private static bool Requires(ILookup<EndpointName, EndpointName> children, EndpointName from, EndpointName wanted)
    {
        var seen = new HashSet<EndpointName> { from };
        var open = new Stack<EndpointName>([from]);
        while (open.TryPop(out var next))
        {
            if (next == wanted)
            {
                return true;
            }

            foreach (var child in children[next].Where(seen.Add))
            {
                open.Push(child);
            }
        }

        return false;
    }
}
