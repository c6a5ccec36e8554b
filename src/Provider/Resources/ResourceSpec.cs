using System.Collections.Immutable;
using QsGen.Wire;

namespace QsGen.Provider.Resources;

/// <summary>What a resource type takes and gives.</summary>
/// <param name="Token">The type token.</param>
/// <param name="Description">What it is, for the package's schema.</param>
/// <param name="Inputs">What it takes; all of it is also among its outputs.</param>
/// <param name="Outputs">What it gives besides.</param>
internal sealed record ResourceSpec(
    string Token,
    string Description,
    ImmutableArray<PropertySpec> Inputs,
    ImmutableArray<PropertySpec> Outputs)
{
    /// <summary>What is wrong with properties that a program gives, before anybody asks what they mean.</summary>
    /// <param name="given">The properties.</param>
    /// <param name="stranger">What to say of one that there is not.</param>
    public IEnumerable<PropertyProblem> Misfits(PropertyObject given, string stranger)
    {
        var known = Inputs.ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var (name, value) in given)
        {
            var reason = known.TryGetValue(name, out var property)
                ? (value is PropertyNull ? null : property.Complain(value.WithoutOutputs().WithoutSecrets()))
                : stranger;
            if (reason is not null)
            {
                yield return new(name, reason);
            }
        }

        foreach (var property in Inputs.Where(property => property.Required && given.Find(property.Name) is null or PropertyNull))
        {
            yield return new(property.Name, "is required");
        }
    }
}
