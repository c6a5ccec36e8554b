namespace QsGen.Engine.Urns;

/// <summary>The name of a resource within a stack: <c>urn:pulumi:stack::project::type chain::name</c>.</summary>
/// <remarks>
/// The type chain is the chain of the parent, <c>$</c> and the resource's own type; children of the root stack have their type alone.
/// The parent's name is not part of it. A name may hold any character, <c>::</c> included.
/// </remarks>
internal readonly record struct Urn
{
    private const string Prefix = "urn:pulumi:";

    /// <summary>The type of the root stack resource.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <exception cref="FormatException">The text is no URN.</exception>
    public Urn(string value)
    {
        if (!IsWellFormed(value))
        {
            throw new FormatException($"'{value}' is not a resource URN; expected 'urn:pulumi:stack::project::type::name'");
        }

        Value = value;
    }

    public string Value { get; }

    public string Stack => Part(0);

    public string Project => Part(1);

    /// <summary>The chain of types from the first component to the resource itself, joined by <c>$</c>.</summary>
    public string TypeChain => Part(2);

    /// <summary>The resource's own type token.</summary>
    public string Type => TypeChain[(TypeChain.LastIndexOf('$') + 1)..];

    public string Name => Part(3);

    /// <summary>Builds the URN of a resource below <paramref name="parent"/>.</summary>
    public static Urn Create(string stack, string project, Urn? parent, string type, string name)
    {
        var chain = parent is { } above && above.Type != StackType ? $"{above.TypeChain}${type}" : type;
        return new Urn($"{Prefix}{stack}::{project}::{chain}::{name}");
    }

    public static bool IsWellFormed(string? value) =>
        value is not null && value.StartsWith(Prefix, StringComparison.Ordinal) && value[Prefix.Length..].Split("::", 4) is { Length: 4 };

    /// <summary>The URN, or nothing for an empty text.</summary>
    /// <exception cref="FormatException">The text is neither empty nor a URN.</exception>
    public static Urn? ParseOptional(string? value) => string.IsNullOrEmpty(value) ? null : new Urn(value);

    public override string ToString() => Value;

    private string Part(int index) => Value[Prefix.Length..].Split("::", 4)[index];
}
