namespace QsGen.Database.Relations;

/// <summary>Changes rows of a relation in place, found by where they are. Only an incremental refresh takes this step.</summary>
internal sealed record ChangeStep : RefreshStep;
