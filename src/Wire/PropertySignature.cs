namespace QsGen.Wire;

/// <summary>The keys and signatures that mark special property values on the wire and in state files.</summary>
internal static class PropertySignature
{
    /// <summary>The object key whose value says which special value the object stands for.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>A secret: its value is under <c>value</c>, in state files under <c>ciphertext</c> or <c>plaintext</c>.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>A reference to a resource, by <c>urn</c> and, for custom resources, <c>id</c>.</summary>
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>An output with its <c>value</c>, <c>secret</c> mark and <c>dependencies</c>.</summary>
    public const string OutputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>An asset. QsGen has no use for assets; decoding one is an error.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>An archive. QsGen has no use for archives; decoding one is an error.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>A byte string. Nobody may send one to us, for we never say that we accept it.</summary>
    public const string ByteString = "803fd3297a5875dc03ca845dda5d2a98";

    /// <summary>In state files: a number that is not finite, its IEEE bits in hexadecimal under <c>value</c>.</summary>
    public const string NonFiniteNumber = "8ad145fe-0d11-4827-bfd7-1abcbf086f5c";
}
