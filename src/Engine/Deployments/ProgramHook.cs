namespace QsGen.Engine.Deployments;

/// <summary>A function of the program that is called around steps.</summary>
/// <param name="Target">The address of the program's server.</param>
/// <param name="Token">What the program knows the function by.</param>
/// <param name="OnDryRun">Whether it is called in previews.</param>
/// <param name="IgnoreErrors">Whether its failures are warnings.</param>
internal sealed record ProgramHook(string Target, string Token, bool OnDryRun, bool IgnoreErrors);
