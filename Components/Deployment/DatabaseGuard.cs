namespace QsGen.Components.Deployment;

/// <summary>What stands between a deployed database and its end.</summary>
/// <param name="Protect">Whether the engine refuses to delete or replace the database's resources.</param>
/// <param name="Retain">Whether the database is left as it is when its resources leave the stack.</param>
/// <param name="ForceDestroy">Whether deleting the schema may drop base tables that hold the bank's own rows.</param>
internal sealed record DatabaseGuard(bool Protect, bool Retain, bool ForceDestroy);
