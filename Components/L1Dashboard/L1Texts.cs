namespace QsGen.Components.L1Dashboard;

/// <summary>Words that several sheets of the L1 dashboard say alike.</summary>
internal static class L1Texts
{
    /// <summary>What a drill from Today's Exceptions leaves behind: no control shows it, so the sheets must.</summary>
    public const string Narrowed =
        "After a drill from Today's Exceptions this sheet shows one account until the next drill or a reload.";
}
