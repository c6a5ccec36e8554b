namespace QsGen.Database.Relations;

/// <summary>Notes, for the steps that follow, what changed. Only an incremental refresh takes this step.</summary>
internal sealed record ScratchStep : RefreshStep;
