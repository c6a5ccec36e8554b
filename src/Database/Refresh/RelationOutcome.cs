using NodaTime;

namespace QsGen.Database.Refresh;

/// <summary>What a refresh did to one relation.</summary>
/// <param name="Relation">Name without the institution's prefix.</param>
/// <param name="Rows">How many rows it has now.</param>
/// <param name="Started">When its computation began.</param>
/// <param name="Finished">When its computation ended.</param>
internal sealed record RelationOutcome(string Relation, long Rows, Instant Started, Instant Finished)
{
    /// <summary>How long it took, in what scratch tables it needed too.</summary>
    public Duration Elapsed => Finished - Started;
}
