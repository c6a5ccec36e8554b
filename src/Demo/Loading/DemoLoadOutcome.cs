namespace QsGen.Demo.Loading;

/// <summary>What a load did.</summary>
internal enum DemoLoadOutcome
{
    /// <summary>The tables were free of demo data and now hold it.</summary>
    Loaded,

    /// <summary>Other demo data was there and has been replaced.</summary>
    Replaced,

    /// <summary>Exactly this data was there already; nothing was touched.</summary>
    AlreadyThere,
}
