namespace QsGen.Engine.Providers;

/// <summary>Request headers by which this engine tells providers what the protocol has no field for; others ignore them.</summary>
internal static class ProviderHeaders
{
    /// <summary>On a Create that repeats one whose outcome nobody saw: an object of the same resource is to be taken over.</summary>
    public const string RepeatedCreate = "qsgen-repeated-create";
}
