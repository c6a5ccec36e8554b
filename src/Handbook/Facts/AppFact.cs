namespace QsGen.Handbook.Facts;

/// <summary>A dashboard.</summary>
/// <param name="Key">Its short name, such as <c>l1-dashboard</c>.</param>
/// <param name="DashboardId">Its id in the definitions.</param>
internal sealed record AppFact(string Key, string DashboardId);
