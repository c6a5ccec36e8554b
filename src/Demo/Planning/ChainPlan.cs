using System.Collections.Immutable;

namespace QsGen.Demo.Planning;

/// <summary>The sets of children that may follow a firing without breaking a chain rule.</summary>
/// <param name="Plain">Sets with nothing optional in them; at least one, possibly the empty set.</param>
/// <param name="Full">Sets with optional children; together with <paramref name="Plain"/> they contain each possible child.</param>
/// <param name="Chance">How likely a firing takes a full set once each has been taken.</param>
internal sealed record ChainPlan(
    ImmutableArray<ImmutableArray<Endpoint>> Plain, ImmutableArray<ImmutableArray<Endpoint>> Full, double Chance)
{
    /// <summary>Nothing follows.</summary>
    public static ChainPlan None { get; } = new([[]], [], 0);

    /// <summary>Every child that can follow.</summary>
    public IEnumerable<Endpoint> Children => Plain.Concat(Full).SelectMany(set => set).Distinct();

    /// <summary>True for a child that some set without optional children has, so that a rule may need it.</summary>
    public bool IsNeeded(Endpoint child) => Plain.Any(set => set.Contains(child));

    /// <summary>Firings after which every set, and so each possible child, has had its turn.</summary>
    public int Rounds => Full.Length + (Plain.Length > 1 ? Plain.Length : 0);

    /// <summary>True when every firing has a child.</summary>
    public bool IsBinding => Plain.Any(set => !set.IsEmpty);
}
