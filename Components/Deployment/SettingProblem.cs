namespace QsGen.Components.Deployment;

/// <summary>A configuration value that can't be used.</summary>
/// <param name="Key">The full key, such as <c>qsgen:awsAccountId</c>.</param>
/// <param name="Message">What is wrong and what to do. Never holds a secret value.</param>
internal sealed record SettingProblem(string Key, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {Message}";
}
