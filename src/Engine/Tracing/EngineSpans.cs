using System.Diagnostics;

namespace QsGen.Engine.Tracing;

/// <summary>Spans of the engine's work, for whoever listens: the operation and each of its steps.</summary>
internal static class EngineSpans
{
    private static readonly ActivitySource Source = new("QsGen.Engine");

    /// <summary>An operation, or its preview; null while nobody listens.</summary>
    public static Activity? Operation<TKind>(TKind kind, bool preview, string stack)
        where TKind : struct, Enum =>
        Source.HasListeners() ? Source.StartActivity($"{(preview ? "preview of " : "")}{Word(kind)} {stack}") : null;

    /// <summary>A step of an operation; null while nobody listens.</summary>
    public static Activity? Step<TKind>(TKind kind, string type, string name)
        where TKind : struct, Enum =>
        Source.HasListeners() ? Source.StartActivity($"step {Word(kind)} {type} {name}") : null;

    /// <summary>Notes that it failed. Why is told to the person, not to the span: messages quote values.</summary>
    public static void Failed(this Activity? span) => span?.SetStatus(ActivityStatusCode.Error);

    private static string Word<TKind>(TKind kind)
        where TKind : struct, Enum => kind.ToString().ToLowerInvariant();
}
