namespace QsGen.Database.Sessions;

/// <summary>A text that must never be shown: whatever prints it prints three asterisks.</summary>
/// <param name="value">The secret itself.</param>
internal sealed class SecretText(string value) : IEquatable<SecretText>
{
    /// <summary>The secret in the clear, for the one call that hands it to a driver.</summary>
    public string Reveal() => value;

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => "***";

    /// <inheritdoc/>
    public bool Equals(SecretText? other) => other is not null && other.Reveal() == value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SecretText);

    /// <inheritdoc/>
    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);
}
