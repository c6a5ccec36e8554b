namespace QsGen.Tests.Engine.Support;

/// <summary>A case of the lifecycle search does not end as it has to.</summary>
internal sealed class BrokenLifecycleException(string message) : Exception(message)
{
    public static void Unless(bool condition, Func<string> complaint)
    {
        if (!condition)
        {
            throw new BrokenLifecycleException(complaint());
        }
    }
}
