namespace QsGen.Engine.Providers;

/// <summary>What a provider says about a change.</summary>
internal enum DiffAnswer
{
    /// <summary>The engine shall compare the inputs itself.</summary>
    Unknown,
    None,
    Some,

    /// <summary>The provider cannot tell, because it is not configured before something else exists.</summary>
    Unavailable,
}
