namespace QsGen.Engine.Plans;

/// <summary>Where a row stands in a review.</summary>
/// <param name="Rank">What is looked at first has the lowest.</param>
/// <param name="Title">The heading that it shares with its neighbours.</param>
internal readonly record struct ReviewPlace(int Rank, string Title);

/// <summary>Says where a row stands. Handed in, because the engine does not know what its resources are.</summary>
/// <param name="row">The row; something happens to it.</param>
internal delegate ReviewPlace ReviewOrder(ResourceRow row);
