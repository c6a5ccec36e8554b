namespace QsGen.Engine;

/// <summary>A program that tells the engine which resources it wants.</summary>
/// <param name="variables">
/// The environment variables that a program of its own process would be started with: where the engine is, which stack it works on.
/// </param>
/// <param name="stop">Ends when the person wants to stop.</param>
/// <returns>The exit code.</returns>
internal delegate Task<int> EngineProgram(IReadOnlyDictionary<string, string> variables, CancellationToken stop);
