using System.Collections.Immutable;
using QsGen.Database.Sessions;

namespace QsGen.Viewer.Sources;

/// <summary>A statement with its values over data of one generation; equal when all three are.</summary>
/// <param name="Generation">What changes with the data.</param>
/// <param name="Text">The statement.</param>
/// <param name="Values">Its values.</param>
internal sealed record Question(string Generation, string Text, ImmutableArray<object?> Values)
{
    /// <summary>A statement as a question.</summary>
    public static Question Of(string generation, SqlStatement statement) => new(generation, statement.Text, statement.Values);

    /// <inheritdoc/>
    public bool Equals(Question? other) => other is not null && Generation == other.Generation && Text == other.Text
        && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Generation, Text, Values.Length);
}
