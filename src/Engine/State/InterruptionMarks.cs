namespace QsGen.Engine.State;

/// <summary>Init errors by which the engine itself notes that an operation on a resource was interrupted.</summary>
/// <remarks>
/// Reading the object does not settle them, because a provider may not tell all that the operation was to change: only an update that
/// went well does.
/// </remarks>
internal static class InterruptionMarks
{
    /// <summary>An update began, and nobody saw it end.</summary>
    public const string Update = "the last update was interrupted";

    /// <summary>A deletion began, and the object is still there.</summary>
    public const string Delete = "a deletion was interrupted";

    /// <summary>Those of a resource's init errors that are such notes.</summary>
    public static IEnumerable<string> In(ResourceState state) => state.InitErrors.Where(error => error is Update or Delete);
}
