namespace QsGen.Wire;

/// <summary>The keys and signatures that mark special property values on the wire (engine protocol, special values).</summary>
internal static class PropertySignature
{
    /// <summary>The object key whose value says which special value the object stands for.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";
}
