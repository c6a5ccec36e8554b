using System.Collections.Immutable;

namespace QsGen.Institution.Format;

/// <summary>The words that a file, the database and the sheets have for the direction of a limit.</summary>
internal static class LimitDirectionWords
{
    private const string Outbound = "outbound";
    private const string Inbound = "inbound";
    private const string OutboundAlias = "Outbound";
    private const string InboundAlias = "Inbound";

    /// <summary>All words.</summary>
    public static ImmutableArray<string> All { get; } = [Outbound, Inbound];

    /// <summary>All words that a file may hold: other releases begin them with a capital.</summary>
    public static ImmutableArray<string> Readable { get; } = [.. All, OutboundAlias, InboundAlias];

    /// <summary>The direction of a word; null when there is none.</summary>
    public static LimitDirection? Find(string? word) => word switch
    {
        Outbound or OutboundAlias => LimitDirection.Outbound,
        Inbound or InboundAlias => LimitDirection.Inbound,
        _ => null,
    };

    /// <summary>The word of a direction.</summary>
    public static string Of(LimitDirection direction) => direction is LimitDirection.Inbound ? Inbound : Outbound;
}
