namespace QsGen.Wire;

/// <summary>The strings that stand for values not known before the deployment is done.</summary>
internal static class UnknownSentinel
{
    /// <summary>The sentinel that programs send, whatever type was expected.</summary>
    public const string String = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private const string Boolean = "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7";
    private const string Number = "3eeb2bf0-c639-47a8-9e75-3b44932eb421";
    private const string List = "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";
    private const string Asset = "030794c1-ac77-496b-92df-f27374a8bd58";
    private const string Archive = "e48ece36-62e2-4504-bad9-02848725956a";
    private const string Object = "dd056dcd-154b-4c76-9bd3-c8f88648b5ff";

    /// <summary>The sentinel of a kind.</summary>
    public static string Of(UnknownKind kind) => kind switch
    {
        UnknownKind.String => String,
        UnknownKind.Boolean => Boolean,
        UnknownKind.Number => Number,
        UnknownKind.List => List,
        UnknownKind.Asset => Asset,
        UnknownKind.Archive => Archive,
        UnknownKind.Object => Object,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of unknown."),
    };

    /// <summary>The kind that <paramref name="text"/> stands for, or null when it is an ordinary string.</summary>
    public static UnknownKind? KindOf(string text) => text switch
    {
        String => UnknownKind.String,
        Boolean => UnknownKind.Boolean,
        Number => UnknownKind.Number,
        List => UnknownKind.List,
        Asset => UnknownKind.Asset,
        Archive => UnknownKind.Archive,
        Object => UnknownKind.Object,
        _ => null,
    };
}
