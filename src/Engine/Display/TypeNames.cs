using System.Collections.Immutable;

namespace QsGen.Engine.Display;

/// <summary>Short names for the types of a plan: the last part of the token, where no other type of the plan ends alike.</summary>
/// <param name="tokens">All types of the plan.</param>
internal sealed class TypeNames(IEnumerable<string> tokens)
{
    private readonly ImmutableHashSet<string> _ambiguous =
    [
        .. tokens.Distinct().GroupBy(Short).Where(group => group.Count() > 1).Select(group => group.Key),
    ];

    /// <summary>The name of a type.</summary>
    public string Of(string token) => _ambiguous.Contains(Short(token)) ? token : Short(token);

    /// <summary>The last part of a token.</summary>
    public static string Short(string token) => token[(token.LastIndexOf(':') + 1)..];
}
