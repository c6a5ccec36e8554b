namespace QsGen.Components.Deployment;

/// <summary>Which demo data the stack loads.</summary>
/// <param name="Days">How many days of activity, at least 1.</param>
/// <param name="Seed">The same seed gives the same rows.</param>
/// <param name="Anchor">The last day, as YYYY-MM-DD; null keeps the day of the first load.</param>
internal sealed record DemoDataSettings(int Days, int Seed, string? Anchor);
