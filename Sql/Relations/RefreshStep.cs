namespace QsGen.Sql.Relations;

/// <summary>One step of a refresh.</summary>
internal abstract record RefreshStep;
