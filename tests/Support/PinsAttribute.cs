namespace QsGen.Tests.Support;

/// <summary>Says which known weakness, by its name in <c>tests/Facts/weaknesses.tsv</c>, a test keeps from coming back.</summary>
/// <param name="weakness">The name, such as <c>leg-pairs-multiply</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class PinsAttribute(string weakness) : PropertyAttribute("Pins", weakness)
{
    /// <summary>The name.</summary>
    public string Weakness { get; } = weakness;

    /// <summary>Whether the test asserts what the mistaken formula gives as well as what the right one gives, on the same rows.</summary>
    public bool ShowsMistake { get; init; }
}
