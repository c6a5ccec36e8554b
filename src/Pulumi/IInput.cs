namespace Pulumi;

/// <summary>An input whatever its type.</summary>
internal interface IInput
{
    /// <summary>What is serialised: an output, in lists and maps one whose items are inputs of their own.</summary>
    object Value { get; }

    /// <summary>The value as a whole.</summary>
    IOutput Whole { get; }
}
