using System.Collections.Immutable;
using QsGen.Database.Templates;

namespace QsGen.Database.Relations;

/// <summary>Puts steps into an order in which each finds what it reads.</summary>
internal static class StepOrder
{
    /// <summary>
    /// The steps, each after the steps whose tables it reads and before the relations that it wants to see unchanged; by name where both
    /// orders would do.
    /// </summary>
    /// <exception cref="SqlTemplateException">Some steps wait for each other.</exception>
    public static ImmutableArray<RefreshStep> Of(IReadOnlyCollection<RefreshStep> steps)
    {
        var named = steps.ToDictionary(step => step.Name, StringComparer.Ordinal);
        var needs = steps.ToDictionary(step => step.Name, step => NeedsOf(step, named), StringComparer.Ordinal);
        foreach (var step in steps)
        {
            foreach (var relation in step.Before)
            {
                needs[relation].Add(step.Name);
            }
        }

        var ordered = ImmutableArray.CreateBuilder<RefreshStep>(steps.Count);
        while (needs.Count > 0)
        {
            var next = needs.Where(need => need.Value.Count == 0).Select(need => need.Key).Min(StringComparer.Ordinal)
                ?? throw new SqlTemplateException(
                    named[needs.Keys.Min(StringComparer.Ordinal)!].Template.Name,
                    null,
                    $"these steps wait for each other: {string.Join(", ", needs.Keys.Order(StringComparer.Ordinal))}; say 'before' where "
                    + "one reads what the refresh before left");
            ordered.Add(named[next]);
            needs.Remove(next);
            foreach (var others in needs.Values)
            {
                others.Remove(next);
            }
        }

        return ordered.MoveToImmutable();
    }

    private static HashSet<string> NeedsOf(RefreshStep step, Dictionary<string, RefreshStep> named)
    {
        var needs = step.Reads.Select(read => read.Name).Concat(step.ReachedBy).Where(named.ContainsKey).ToHashSet(StringComparer.Ordinal);
        needs.Remove(step.Name);
        needs.ExceptWith(step.Before);
        return needs;
    }
}
