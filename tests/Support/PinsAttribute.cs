namespace QsGen.Tests.Support;

/// <summary>Says which known weakness, by its number in the database chapter, a test keeps from coming back.</summary>
/// <param name="weakness">The number, such as <c>DB-1</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class PinsAttribute(string weakness) : PropertyAttribute("Pins", weakness)
{
    /// <summary>The number.</summary>
    public string Weakness { get; } = weakness;

    /// <summary>Whether the test asserts what the mistaken formula gives as well as what the right one gives, on the same rows.</summary>
    public bool ShowsMistake { get; init; }
}
